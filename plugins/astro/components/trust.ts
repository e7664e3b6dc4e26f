import type { Freshness } from "../../core/freshness/verdict.ts";
import { judgeAgain } from "../site/judge-again.ts";
import { isDoubtful } from "../site/trust.ts";
import { readersDay, verdictWords } from "./readers-day.ts";

/** Judges every trust line of the page on the day it is read, in the handbook's time zone. */
function judgePageAgain(): void {
  const words = verdictWords();
  if (!words) return;
  const today = readersDay(words);
  for (const line of document.querySelectorAll<HTMLElement>("[data-trust]")) {
    const { from, window, dueSoonDays, status = "live", freshness } = line.dataset;
    if (window === undefined) continue;
    const judged = { from, window: window === "never" ? ("never" as const) : Number(window), status };
    const verdict = judgeAgain(judged, today, Number(dueSoonDays));
    if (verdict !== freshness) showVerdict(line, verdict, words);
  }
}

function showVerdict(line: HTMLElement, verdict: Freshness, words: HTMLTemplateElement): void {
  const doubtful = isDoubtful(verdict);
  line.dataset["freshness"] = verdict;
  const said = words.content.querySelector(`[data-verdict="${verdict}"]`);
  if (said) line.querySelector("[data-verdict]")?.replaceWith(said.cloneNode(true));
  const ask = line.querySelector<HTMLElement>("[data-ask]");
  if (ask) ask.hidden = !doubtful;
  const due = line.querySelector("[data-due]");
  if (due) due.textContent = (doubtful ? words.dataset["was"] : words.dataset["next"]) ?? due.textContent;
}

judgePageAgain();
