import type { Severity } from "../../core/diagnostic/problem.ts";
import type { PublicProblem } from "../content/facts.ts";

/** What one rule found, at one severity. */
export interface RuleFindings {
  rule: string;
  severity: Severity;
  count: number;
  /** The way out, where it is the same everywhere. */
  help: string | undefined;
  pages: PageFindings[];
}

/** What was found in one file. */
export interface PageFindings {
  file: string;
  /** The page, where there is one. */
  address: string | undefined;
  problems: PublicProblem[];
}

/** How many problems of each severity a file has. */
export interface PageTally extends Pick<PageFindings, "file" | "address"> {
  counts: Record<Severity, number>;
}

const severities = ["error", "warn", "info"] as const;

/** Problems by the rule that found them: the gravest first, of those alike the one that found most. */
export function groupByRule(problems: readonly PublicProblem[]): RuleFindings[] {
  const groups = Map.groupBy(problems, ({ rule, severity }) => `${severity} ${rule}`);
  const found = [...groups.values()].flatMap((list): RuleFindings[] => {
    const [first] = list;
    if (!first) return [];
    const { rule, severity, help } = first;
    const isShared = list.length > 1 && list.every((problem) => problem.help === help);
    return [{ rule, severity, count: list.length, help: isShared ? help : undefined, pages: groupByFile(list) }];
  });
  const rank = ({ severity }: RuleFindings): number => severities.indexOf(severity);
  return found.sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** Files by what was found in them: most errors first, then most warnings. */
export function tallyPages(problems: readonly PublicProblem[]): PageTally[] {
  const tallies = groupByFile(problems).map(({ file, address, problems: found }): PageTally => {
    const countOf = (severity: Severity): number => found.filter((problem) => problem.severity === severity).length;
    return { file, address, counts: { error: countOf("error"), warn: countOf("warn"), info: countOf("info") } };
  });
  const more = (a: PageTally, b: PageTally): number =>
    severities.map((severity) => b.counts[severity] - a.counts[severity]).find((difference) => difference !== 0) ?? 0;
  return tallies.sort((a, b) => more(a, b) || (a.file < b.file ? -1 : 1));
}

/** The id under which the findings of a rule stand. */
export function findingsId({ rule, severity }: Pick<RuleFindings, "rule" | "severity">): string {
  return `found-${rule.replaceAll("/", "-")}-${severity}`;
}

function groupByFile(problems: readonly PublicProblem[]): PageFindings[] {
  return [...Map.groupBy(problems, ({ file }) => file)].map(([file, found]) => {
    const address = found.find((problem) => problem.address !== undefined)?.address;
    return { file, address, problems: found };
  });
}
