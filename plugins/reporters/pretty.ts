import type { Problem, Severity } from "../core/diagnostic/problem.ts";
import type { Report } from "../core/report/report.ts";
import { displayWidth } from "./display-width.ts";
import { foldProblems } from "./fold.ts";
import { hyperlink, plainPaint, type Paint } from "./paint.ts";
import { visible } from "./visible-text.ts";

/** How a report is shown to a person. */
export interface PrettyOptions {
  /** Show everything. Default: false. */
  all?: boolean;
  paint?: Paint;
  /** A line of a file, to show the place in it. */
  lineOf?(file: string, line: number): string | undefined;
  /** Where a rule's page is published, on a terminal that shows hyperlinks. */
  ruleUrl?(rule: string): string | undefined;
  /** How many problems the change mended, and since when. */
  fixed?: { count: number; ref: string } | undefined;
  /** Say nothing of a report without problems. Default: false. */
  quiet?: boolean;
}

const names: Record<Severity, string> = { error: "error", warn: "warning", info: "note" };
const widestLine = 100;

/** The report as a person reads it: by file, each problem with its place, the line, and the way out; then the counts. */
export function renderPretty(report: Report, options: PrettyOptions = {}): string {
  const { paint = plainPaint, all = false, quiet = false } = options;
  if (quiet && report.problems.length === 0) return "";
  const { shown, folded, also } = foldProblems(report.problems, all);
  const out: string[] = [];
  let file: string | undefined;
  for (const problem of shown) {
    if (problem.file !== file) {
      if (file !== undefined) out.push("");
      out.push(paint.underline(visible(problem.file)));
      file = problem.file;
    }
    out.push(...renderProblem(problem, paint, options, also.get(problem) ?? []));
  }
  if (folded.length > 0) {
    if (shown.length > 0) out.push("");
    for (const { rule, severity, count, total } of folded) {
      const what = count === total ? `${count}` : `${count} more (${total} in all)`;
      out.push(`${paintOf(severity, paint)(names[severity].padEnd(7))}  ${rule}  ${paint.dim(what)}`);
    }
    out.push(paint.dim("--all shows every one of them."));
  }
  if (out.length > 0) out.push("");
  out.push(renderSummary(report, paint, options.fixed));
  return `${out.join("\n")}\n`;
}

function renderProblem(
  problem: Problem,
  paint: Paint,
  { lineOf, ruleUrl }: PrettyOptions,
  also: readonly Problem[],
): string[] {
  const { line, column, severity, message, help, rule, related } = problem;
  const named = hyperlink(paint.dim(rule), ruleUrl?.(rule));
  const out = [
    `  ${paint.dim(`${line}:${column}`)}  ${paintOf(severity, paint)(names[severity])}  ${visible(message)}  ${named}`,
  ];
  const source = lineOf?.(problem.file, line);
  if (source !== undefined) out.push(...renderLine(source, problem, paint));
  if (help !== undefined) out.push(`      ${visible(help)}`);
  if (also.length > 0)
    out.push(
      paint.dim(
        `      ${also.length} more ${also.length === 1 ? "page leans" : "pages lean"} on it: ${visible(listFiles(also))}`,
      ),
    );
  for (const place of related)
    out.push(paint.dim(`      see ${visible(`${place.file}:${place.line}:${place.column}: ${place.message}`)}`));
  return out;
}

function listFiles(problems: readonly Problem[]): string {
  const files = problems.slice(0, 3).map(({ file }) => file);
  return problems.length > 3 ? `${files.join(", ")} …` : files.join(", ");
}

function renderLine(source: string, { line, column, endLine, endColumn }: Problem, paint: Paint): string[] {
  const width = endLine === line ? Math.max(1, endColumn - column) : Math.max(1, source.length - column + 1);
  if (source.trim() === "") return [];
  // A long line is cut to a window around the place.
  const from = column + width > widestLine ? Math.max(0, column - 1 - 30) : 0;
  const shown = visible(source.slice(from, from + widestLine));
  const lead = from > 0 ? "…" : "";
  const trail = source.length > from + widestLine ? "…" : "";
  const start = column - 1 - from;
  const before = displayWidth(shown.slice(0, start));
  const marks = "~".repeat(Math.max(1, displayWidth(shown.slice(start, start + width))));
  return [
    paint.dim(`      ${lead}${shown}${trail}`),
    `      ${" ".repeat(lead.length + before)}${paintOf("error", paint)(marks)}`,
  ];
}

function paintOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warn: paint.yellow, info: paint.blue }[severity];
}

/** One line that counts what was found, and what a change has mended. */
export function renderSummary(
  { summary, today }: Report,
  paint: Paint = plainPaint,
  fixed?: PrettyOptions["fixed"],
): string {
  const { pages, links, errors, warnings, infos } = summary;
  const part = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
  const found = [
    ...(errors > 0 ? [paint.red(part(errors, "error"))] : []),
    ...(warnings > 0 ? [paint.yellow(part(warnings, "warning"))] : []),
    ...(infos > 0 ? [paint.blue(part(infos, "note"))] : []),
  ];
  const judged = `${part(pages, "page")} and ${part(links, "link")} checked as of ${today}`;
  const mended = fixed && fixed.count > 0 ? ` · ${fixed.count} fixed since ${visible(fixed.ref)}` : "";
  const nothing = fixed ? "No new problems" : "No problems";
  return `${paint.bold(found.length === 0 ? nothing : found.join(", "))}${mended} ${paint.dim(`· ${judged}`)}`;
}
