import type { HandbookDiff, PageChange } from "../core/promise/diff/diff-handbook.ts";
import type { Page } from "../core/handbook/page.ts";
import type { Standing } from "../core/promise/receipts/receipts.ts";
import { agree, joinNames, type Step } from "../core/promise/diff/steps.ts";
import { codeSpan, escapeMarkdown } from "./escape-markdown.ts";

/** How a change is told. */
export interface MeaningOptions {
  standings: ReadonlyMap<Page, Standing>;
  /** A page as Markdown, with a link where one is known. */
  showFile(file: string): string;
}

const rank = { none: 0, patch: 1, minor: 2, major: 3 } as const;
const meanings = { major: "loosens a promise", minor: "changes what is promised", patch: "", none: "" } as const;
const longestValue = 40;

/** What a change means, as Markdown: an item a page that promises something else now, then a count of the others. */
export function renderMeaning({ pages }: HandbookDiff, options: MeaningOptions): string[] {
  const promising = pages.filter(({ level }) => rank[level] >= rank.minor);
  const others = pages.filter((change) => !promising.includes(change));
  const items = promising.map((change) => renderChange(change, options));
  if (others.length === 0) return items;
  const kept = promising.length === 0 ? "No promise changes. " : "";
  return [...items, `${kept}Without a promise: ${countStates(others)}.`];
}

function countStates(changes: readonly PageChange[]): string {
  const said = { changed: "changed in words", added: "new", removed: "deleted" };
  const counted = Object.entries(said).flatMap(([state, words]) => {
    const count = changes.filter((change) => change.state === state).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? "page" : "pages"} ${words}`];
  });
  return joinNames(counted);
}

function renderChange({ page, movedFrom, state, level, steps }: PageChange, options: MeaningOptions): string {
  const what = { added: "new", removed: "deleted", changed: "" }[state];
  const moved = movedFrom === undefined ? "" : `, moved from ${codeSpan(movedFrom)}`;
  const lines = [`- ${options.showFile(page.path)} **${level}**${what === "" ? "" : `, ${what}`}${moved}`];
  for (const step of steps.filter((candidate) => rank[candidate.level] >= rank.minor))
    lines.push(`  - ${renderStep(step)}`);
  const verdict = [...sayDeclared(page, state, level), ...sayNotAgreed(options.standings.get(page), state)];
  if (verdict.length > 0) lines.push(`  - ${verdict.join(" ")}`);
  return lines.join("\n");
}

function renderStep({ level, clause, before, after, why, carriers = [] }: Step): string {
  const where = clause === undefined ? "" : ` ${clause.replaceAll("-", " ")}`;
  const isShort = before !== undefined && after !== undefined && Math.max(before.length, after.length) <= longestValue;
  const values = isShort ? ` ${escapeMarkdown(before)} → ${escapeMarkdown(after)}:` : "";
  const more =
    carriers.length > 0 && !carriers.every((carrier) => why.includes(carrier))
      ? ` ${escapeMarkdown(joinNames(carriers))} ${agree(carriers, "carries", "carry")} more.`
      : "";
  return `**${level}**${where}${where !== "" && values === "" ? ":" : values === "" ? "" : ","}${values} ${escapeMarkdown(why)}${more}`;
}

function sayDeclared({ fields }: Page, state: PageChange["state"], level: PageChange["level"]): string[] {
  const declared = fields.change_type;
  if (state !== "changed" || declared === undefined || rank[declared] >= rank[level]) return [];
  return [`Declared ${declared}; this is ${level}: it ${meanings[level]}.`];
}

function sayNotAgreed(standing: Standing | undefined, state: PageChange["state"]): string[] {
  if (state === "removed" || !standing || standing.whole === "not-asked") return [];
  const teams = standing.parties.flatMap((party) =>
    party.state === "lapsed" || party.state === "missing" ? [party.team] : [],
  );
  if (teams.length === 0) return [];
  return [`${escapeMarkdown(joinNames(teams))} ${agree(teams, "has", "have")} not agreed to it.`];
}
