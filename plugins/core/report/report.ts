import type { Problem, Severity } from "../diagnostic/problem.ts";
import { severities } from "../diagnostic/problem.ts";
import type { CivilDate } from "../freshness/history.ts";

/** What one check found, in the form that `--format json` prints. */
export interface Report {
  version: 1;
  today: CivilDate;
  summary: { pages: number; links: number; errors: number; warnings: number; infos: number };
  /** Sorted by file, line, column and rule. */
  problems: Problem[];
}

/** The level from which a check fails. */
export type FailLevel = Severity | "never";

/** Sorts problems and counts them. */
export function buildReport(today: CivilDate, pages: number, links: number, problems: readonly Problem[]): Report {
  const sorted = [...problems].sort(compareProblems);
  const countOf = (severity: Severity): number =>
    sorted.reduce((sum, problem) => (problem.severity === severity ? sum + 1 : sum), 0);
  const summary = { pages, links, errors: countOf("error"), warnings: countOf("warn"), infos: countOf("info") };
  return { version: 1, today, summary, problems: sorted };
}

/** The order of problems in every output: file, line, column, rule, message; by code unit, the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True when the report holds a problem at or above `level`. */
export function failsAt(report: Report, level: FailLevel): boolean {
  if (level === "never") return false;
  const bar = severities.indexOf(level);
  return report.problems.some(({ severity }) => severities.indexOf(severity) <= bar);
}
