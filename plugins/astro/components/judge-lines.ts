import type { CivilDate } from "../../core/freshness/history.ts";
import type { Freshness } from "../../core/freshness/verdict.ts";
import { judgeAgain } from "../site/judge-again.ts";
import { isDoubtful } from "../site/trust.ts";

/** Judges every trust line within `root` on a day. */
export function judgeLines(root: ParentNode, today: CivilDate, words: HTMLTemplateElement): void {
  const dueSoonDays = Number(words.dataset["dueSoonDays"]);
  for (const line of root.querySelectorAll<HTMLElement>("[data-trust]")) {
    const { from, window, status = "live", freshness } = line.dataset;
    if (window === undefined) continue;
    const judged = { from, window: window === "never" ? ("never" as const) : Number(window), status };
    const verdict = judgeAgain(judged, today, dueSoonDays);
    if (verdict !== freshness) showVerdict(line, verdict, words);
    showDue(line, verdict, today, words);
  }
}

function showVerdict(line: HTMLElement, verdict: Freshness, words: HTMLTemplateElement): void {
  line.dataset["freshness"] = verdict;
  const said = words.content.querySelector(`[data-verdict="${verdict}"]`);
  if (said) line.querySelector("[data-verdict]")?.replaceWith(said.cloneNode(true));
  const ask = line.querySelector<HTMLElement>("[data-ask]");
  if (ask) ask.hidden = !isDoubtful(verdict);
}

function showDue(line: HTMLElement, verdict: Freshness, today: CivilDate, { dataset }: HTMLTemplateElement): void {
  const due = line.querySelector<HTMLElement>("[data-due]");
  if (!due) return;
  const has = isDoubtful(verdict) || (due.dataset["due"] ?? "") < today;
  due.textContent = (has ? dataset["was"] : dataset["next"]) ?? due.textContent;
}
