import type { Problem } from "../core/diagnostic/problem.ts";

/** Problems chosen for a person's eyes, and counts of the rest. */
export interface FoldedProblems {
  /** In the order of the report. */
  shown: Problem[];
  /** What is not shown, by rule, in the order of the rules' first problems. */
  folded: { rule: string; severity: Problem["severity"]; count: number; total: number }[];
  /** Other pages that have the same trouble with the same target, by the problem that stands for them. */
  also: ReadonlyMap<Problem, readonly Problem[]>;
}

const mostOfOneRule = 10;
const shownOfMany = 3;
// One bad target is one thing to act on, however many pages lean on it.
const groupedByTarget = new Set(["links/stale", "links/retired", "links/hidden"]);

/** Chooses what to show: errors and warnings in full up to ten of a rule, else the first three; of the rest a count. */
export function foldProblems(problems: readonly Problem[], all: boolean): FoldedProblems {
  if (all) return { shown: [...problems], folded: [], also: new Map() };
  const { leaders, also } = groupByTarget(problems);
  const shown = new Set<Problem>();
  const folded: FoldedProblems["folded"] = [];
  for (const [key, ofRule] of Map.groupBy(leaders, ({ rule, severity }) => `${severity} ${rule}`)) {
    const [first] = ofRule;
    if (!first) continue;
    const limit = first.severity === "info" ? 0 : ofRule.length > mostOfOneRule ? shownOfMany : ofRule.length;
    for (const problem of ofRule.slice(0, limit)) shown.add(problem);
    const rest = ofRule.slice(limit);
    const weight = (list: readonly Problem[]): number =>
      list.reduce((sum, problem) => sum + 1 + (also.get(problem)?.length ?? 0), 0);
    if (rest.length > 0)
      folded.push({
        rule: key.slice(key.indexOf(" ") + 1),
        severity: first.severity,
        count: weight(rest),
        total: weight(ofRule),
      });
  }
  return { shown: problems.filter((problem) => shown.has(problem)), folded, also };
}

/** Problems that stand for themselves, and by them the other pages that have the same trouble with the same target. */
export function groupByTarget(problems: readonly Problem[]): { leaders: Problem[]; also: Map<Problem, Problem[]> } {
  const leaders: Problem[] = [];
  const also = new Map<Problem, Problem[]>();
  const byTarget = new Map<string, Problem>();
  for (const problem of problems) {
    const key =
      groupedByTarget.has(problem.rule) && problem.target !== undefined
        ? `${problem.severity} ${problem.rule} ${problem.target}`
        : undefined;
    const leader = key === undefined ? undefined : byTarget.get(key);
    if (leader) also.set(leader, [...(also.get(leader) ?? []), problem]);
    else {
      leaders.push(problem);
      if (key !== undefined) byTarget.set(key, problem);
    }
  }
  return { leaders, also };
}
