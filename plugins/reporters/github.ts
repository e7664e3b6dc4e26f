import type { Problem, Severity } from "../core/diagnostic/problem.ts";
import { severities } from "../core/diagnostic/problem.ts";
import type { Report } from "../core/report/report.ts";
import type { Cause } from "./find-cause.ts";
import { guardCommands } from "./guard-commands.ts";
import { noPlacement, repositoryPath, type Placement } from "./placement.ts";
import { renderSummary } from "./pretty.ts";
import { shorten, visible } from "./visible-text.ts";

/** How a report becomes annotations. */
export interface GithubOptions {
  placement?: Placement;
  /** Where each problem is shown; at its own place unless given. */
  causeOf?(problem: Problem): Cause;
  /** Annotate notes as well. Default: false. */
  notes?: boolean;
  /** What is said of problems that are not annotated: where the rest can be read. */
  elsewhere?: string;
  /** How many problems the change mended, and since when. */
  fixed?: { count: number; ref: string } | undefined;
}

// The host shows no more annotations of one level for one step, and cuts longer messages.
const mostOfOneLevel = 10;
const longestMessage = 4_000;
const commands: Record<Severity, string> = { error: "error", warn: "warning", info: "notice" };

/**
 * The report as GitHub's workflow commands, which become annotations without any token: at most ten of each level, those on lines
 * the change touched first. The counts follow as a line of the log.
 */
export function renderGithub(report: Report, options: GithubOptions = {}): string {
  const { causeOf = ownPlace, notes = false, elsewhere, fixed } = options;
  const lines: string[] = [];
  for (const severity of severities) {
    if (severity === "info" && !notes) continue;
    const placed = report.problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => ({ problem, cause: causeOf(problem) }));
    const ordered = [
      ...placed.filter(({ cause }) => cause.isTouched),
      ...placed.filter(({ cause }) => !cause.isTouched),
    ];
    for (const { problem, cause } of ordered.slice(0, mostOfOneLevel))
      lines.push(renderAnnotation(problem, cause, options.placement ?? noPlacement));
  }
  const left = report.problems.length - lines.length;
  lines.push(guardCommands(renderSummary(report, undefined, fixed)));
  if (left > 0 && elsewhere !== undefined) lines.push(`${left} not annotated: ${elsewhere}`);
  return `${lines.join("\n")}\n`;
}

function renderAnnotation(problem: Problem, cause: Cause, placement: Placement): string {
  const { line, endLine, column, endColumn, file, isElsewhere } = cause;
  const properties: [string, string | number][] = [
    ["file", repositoryPath(placement, file)],
    ["line", line],
    ["endLine", endLine],
    // The host takes columns only within one line.
    ...(line === endLine
      ? ([
          ["col", column],
          ["endColumn", endColumn],
        ] satisfies [string, number][])
      : []),
    ["title", problem.rule],
  ];
  const seen = isElsewhere ? `Seen in ${problem.file}, line ${problem.line}: ` : "";
  const text = [`${seen}${problem.message}`, ...(problem.help === undefined ? [] : [problem.help])]
    .map(visible)
    .join("\n");
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  return `::${commands[problem.severity]} ${written}::${escapeMessage(shorten(text, longestMessage))}`;
}

function ownPlace({ file, line, column, endLine, endColumn }: Problem): Cause {
  return { file, line, column, endLine, endColumn, isElsewhere: false, isTouched: false };
}

// `%` first, so that what stands for the others is not escaped again.
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
