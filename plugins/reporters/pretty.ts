import type { Problem, Severity } from "../core/diagnostic/problem.ts";
import type { Report } from "../core/report/report.ts";
import { foldProblems } from "./fold.ts";
import { plainPaint, type Paint } from "./paint.ts";

/** How a report is shown to a person. */
export interface PrettyOptions {
  /** Show everything. Default: false. */
  all?: boolean;
  paint?: Paint;
  /** A line of a file, to show the place in it. */
  lineOf?(file: string, line: number): string | undefined;
}

const names: Record<Severity, string> = { error: "error", warn: "warning", info: "note" };
const widestLine = 100;

/** The report as a person reads it: by file, each problem with its place, the line, and the way out; then the counts. */
export function renderPretty(report: Report, options: PrettyOptions = {}): string {
  const { paint = plainPaint, all = false, lineOf } = options;
  const { shown, folded, also } = foldProblems(report.problems, all);
  const out: string[] = [];
  let file: string | undefined;
  for (const problem of shown) {
    if (problem.file !== file) {
      if (file !== undefined) out.push("");
      out.push(paint.underline(problem.file));
      file = problem.file;
    }
    out.push(...renderProblem(problem, paint, lineOf, also.get(problem) ?? []));
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
  out.push(renderSummary(report, paint));
  return `${out.join("\n")}\n`;
}

function renderProblem(
  problem: Problem,
  paint: Paint,
  lineOf: PrettyOptions["lineOf"],
  also: readonly Problem[],
): string[] {
  const { line, column, severity, message, help, rule, related } = problem;
  const out = [
    `  ${paint.dim(`${line}:${column}`)}  ${paintOf(severity, paint)(names[severity])}  ${message}  ${paint.dim(rule)}`,
  ];
  const source = lineOf?.(problem.file, line);
  if (source !== undefined) out.push(...renderLine(source, problem, paint));
  if (help !== undefined) out.push(`      ${help}`);
  if (also.length > 0)
    out.push(
      paint.dim(
        `      ${also.length} more ${also.length === 1 ? "page leans" : "pages lean"} on it: ${listFiles(also)}`,
      ),
    );
  for (const place of related)
    out.push(paint.dim(`      see ${place.file}:${place.line}:${place.column}: ${place.message}`));
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
  const visible = source.slice(from, from + widestLine).replaceAll("\t", " ");
  const lead = from > 0 ? "…" : "";
  const trail = source.length > from + widestLine ? "…" : "";
  const marks = "~".repeat(Math.min(width, Math.max(1, visible.length - (column - 1 - from))));
  return [
    paint.dim(`      ${lead}${visible}${trail}`),
    `      ${" ".repeat(lead.length + column - 1 - from)}${paintOf("error", paint)(marks)}`,
  ];
}

function paintOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warn: paint.yellow, info: paint.blue }[severity];
}

/** One line that counts what was found. */
export function renderSummary({ summary, today }: Report, paint: Paint = plainPaint): string {
  const { pages, links, errors, warnings, infos } = summary;
  const part = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
  const found = [
    ...(errors > 0 ? [paint.red(part(errors, "error"))] : []),
    ...(warnings > 0 ? [paint.yellow(part(warnings, "warning"))] : []),
    ...(infos > 0 ? [paint.blue(part(infos, "note"))] : []),
  ];
  const judged = `${part(pages, "page")} and ${part(links, "link")} checked as of ${today}`;
  return `${paint.bold(found.length === 0 ? "No problems" : found.join(", "))} ${paint.dim(`· ${judged}`)}`;
}
