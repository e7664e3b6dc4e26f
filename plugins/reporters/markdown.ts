import type { Problem, Severity } from "../core/diagnostic/problem.ts";
import { severities } from "../core/diagnostic/problem.ts";
import type { HandbookDiff } from "../core/promise/diff/diff-handbook.ts";
import type { Report } from "../core/report/report.ts";
import { codeSpan, escapeMarkdown } from "./escape-markdown.ts";
import { groupByTarget } from "./fold.ts";
import { renderMeaning, type MeaningOptions } from "./markdown-meaning.ts";
import { lineUrl, noPlacement, type Placement } from "./placement.ts";

/** How a report becomes one comment. */
export interface MarkdownOptions {
  /** Show notes as well. Default: false; they are counted. */
  all?: boolean;
  placement?: Placement;
  /** What the change means; told before the problems. */
  meaning?: (Pick<MeaningOptions, "standings"> & { diff: HandbookDiff; ref: string; fixed: number }) | undefined;
  ruleUrl?(rule: string): string | undefined;
  /** The most UTF-16 units the comment may have. Default: 65,536, the most a comment of GitHub takes. */
  limit?: number;
}

/** The first line of every comment, by which the one of an earlier run is found again. */
export const commentMarker = "<!-- handshake -->";

const shownAtOnce = 10;
const mostUnits = 65_536;
// What the frame around the items needs at most.
const reserve = 1_500;
const names: Record<Severity, string> = { error: "error", warn: "warning", info: "note" };

/** The report as one comment on a pull request; the same report gives the same bytes. */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const { all = false, placement = noPlacement, meaning, limit = mostUnits } = options;
  const showFile = (file: string): string => linked(codeSpan(file), lineUrl(placement, file, 1));
  const blocks = [
    commentMarker,
    `### Handshake: ${sayCounts(report, meaning !== undefined)}`,
    sayChecked(report, meaning),
  ];
  let left = limit - reserve;
  if (meaning && meaning.diff.pages.length > 0) {
    const items = renderMeaning(meaning.diff, { standings: meaning.standings, showFile });
    const kept = fit(items, left / 2);
    const more = items.length - kept.length;
    blocks.push("#### What changes in meaning", gather(kept, more === 0 ? "" : `- … and ${more} more`));
    left -= kept.join("\n").length;
  }
  const { leaders, also } = groupByTarget(report.problems.filter(({ severity }) => all || severity !== "info"));
  if (leaders.length > 0) {
    const ranked = severities.flatMap((severity) => leaders.filter((problem) => problem.severity === severity));
    const first = new Set(ranked.slice(0, shownAtOnce));
    const shows: Shows = {
      render: (problem) => renderProblem(problem, also.get(problem) ?? [], { ...options, placement }),
      showFile,
    };
    blocks.push(...(meaning ? ["#### New problems"] : []));
    const shown = leaders.filter((problem) => first.has(problem));
    const kept = fitProblems(shown, shows, left);
    blocks.push(byFile(kept.problems, kept.texts, showFile));
    left -= kept.length;
    const folded = leaders.filter((problem) => !kept.texts.has(problem));
    if (folded.length > 0) blocks.push(...renderFolded(folded, shows, left));
  }
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

interface Shows {
  render(problem: Problem): string;
  showFile(file: string): string;
}

function renderFolded(folded: readonly Problem[], shows: Shows, left: number): string[] {
  const kept = fitProblems(folded, shows, left);
  const missing = folded.length - kept.problems.length;
  return [
    `<details><summary>${folded.length} more</summary>`,
    byFile(kept.problems, kept.texts, shows.showFile),
    ...(missing > 0 ? [`… and ${missing} that do not fit into a comment; \`handshake check --all\` shows them.`] : []),
    "</details>",
  ];
}

function renderProblem(
  { severity, file, line, column, message, help, rule }: Problem,
  also: readonly Problem[],
  { placement = noPlacement, ruleUrl }: MarkdownOptions,
): string {
  const place = linked(`${line}:${column}`, lineUrl(placement, file, line));
  const way = help === undefined ? "" : ` ${escapeMarkdown(help)}`;
  const lean =
    also.length === 0 ? "" : ` ${also.length} more ${also.length === 1 ? "page leans" : "pages lean"} on it.`;
  return `- **${names[severity]}** ${place} ${escapeMarkdown(message)}${way}${lean} ${linked(codeSpan(rule), ruleUrl?.(rule))}`;
}

function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`;
}

function byFile(
  problems: readonly Problem[],
  texts: ReadonlyMap<Problem, string>,
  showFile: (file: string) => string,
): string {
  const groups = [...Map.groupBy(problems, ({ file }) => file)];
  return groups
    .map(([file, ofFile]) => `${showFile(file)}\n\n${ofFile.map((problem) => texts.get(problem) ?? "").join("\n")}`)
    .join("\n\n");
}

/** Renders as many problems as there is room for, the names of their files included. */
function fitProblems(problems: readonly Problem[], { render, showFile }: Shows, room: number) {
  const texts = new Map<Problem, string>();
  const named = new Set<string>();
  let length = 0;
  for (const problem of problems) {
    const text = render(problem);
    const needs = text.length + 1 + (named.has(problem.file) ? 0 : showFile(problem.file).length + 4);
    if (length + needs > room) break;
    length += needs;
    texts.set(problem, text);
    named.add(problem.file);
  }
  return { problems: [...texts.keys()], texts, length };
}

function fit(items: readonly string[], room: number): string[] {
  let length = 0;
  return items.filter((item) => (length += item.length + 1) <= room);
}

function gather(items: readonly string[], last: string): string {
  return [...items, ...(last === "" ? [] : [last])].join("\n").replace(/\n(?=[^\s-])/g, "\n\n");
}

function sayCounts({ summary: { errors, warnings, infos } }: Report, isChange: boolean): string {
  const part = (count: number, one: string): string[] =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? "" : "s"}`];
  const found = [...part(errors, "error"), ...part(warnings, "warning"), ...part(infos, "note")];
  return found.length > 0 ? found.join(", ") : isChange ? "no new problems" : "no problems";
}

function sayChecked({ summary, today }: Report, meaning: MarkdownOptions["meaning"]): string {
  const fixed = meaning && meaning.fixed > 0 ? `**${meaning.fixed} fixed** since ${codeSpan(meaning.ref)}. ` : "";
  const { pages, links } = summary;
  return `${fixed}${pages} ${pages === 1 ? "page" : "pages"} and ${links} ${links === 1 ? "link" : "links"} checked as of ${today}.`;
}
