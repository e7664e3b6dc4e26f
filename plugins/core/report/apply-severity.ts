import type { Problem, RuleLevel } from "../diagnostic/problem.ts";
import { buildMatcher } from "../handbook/globs.ts";
import type { Settings } from "../schema/settings.ts";
import type { Finding, Rule } from "../rules/define-rule.ts";

/** Turns a finding into a problem, or into nothing where the rule is off for its file. */
export type ApplySeverity = (rule: Rule, finding: Finding) => Problem | undefined;

/** Compiles the severities of the settings; with `strict`, warnings count as errors. */
export function buildSeverities(settings: Settings, strict: boolean): ApplySeverity {
  const plain = (entry: RuleLevel | readonly [RuleLevel, ...unknown[]] | undefined): RuleLevel | undefined =>
    typeof entry === "string" || entry === undefined ? entry : entry[0];
  const overrides = settings.overrides.map(({ files, rules }) => ({ matches: buildMatcher(files), rules }));
  return (rule, finding) => {
    let configured = plain(settings.rules[rule.id]);
    for (const { matches, rules } of overrides) {
      const level = plain(rules[rule.id]);
      if (level !== undefined && matches(finding.file)) configured = level;
    }
    const level = configured ?? finding.severity ?? rule.severity;
    if (level === "off") return undefined;
    return toProblem(rule.id, finding, strict && level === "warn" ? "error" : level);
  };
}

function toProblem(rule: string, finding: Finding, severity: Problem["severity"]): Problem {
  const { file, place, message, help, url, target, suggestion, related = [] } = finding;
  const { line, column, endLine, endColumn } = place;
  return {
    rule,
    severity,
    file,
    line,
    column,
    endLine,
    endColumn,
    message,
    help,
    ...(url !== undefined && { url }),
    ...(target !== undefined && { target }),
    ...(suggestion !== undefined && { suggestion }),
    related,
  };
}
