import type { Problem } from "../../core/diagnostic/problem.ts";

/** What a save changed. A problem that only moved to another line is neither new nor mended. */
export interface ReportChange {
  added: Problem[];
  fixed: Problem[];
}

/** Compares two lists of problems without regard to lines. */
export function compareReports(before: readonly Problem[], after: readonly Problem[]): ReportChange {
  return { added: subtract(after, before), fixed: subtract(before, after) };
}

function subtract(from: readonly Problem[], what: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const problem of what) counts.set(identify(problem), (counts.get(identify(problem)) ?? 0) + 1);
  return from.filter((problem) => {
    const left = counts.get(identify(problem)) ?? 0;
    if (left > 0) counts.set(identify(problem), left - 1);
    return left === 0;
  });
}

function identify({ rule, severity, file, message, url }: Problem): string {
  return JSON.stringify([rule, severity, file, message, url]);
}
