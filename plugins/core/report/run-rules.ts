import type { Problem } from "../diagnostic/problem.ts";
import type { Rule, RuleContext } from "../rules/define-rule.ts";
import { applyExcuses } from "./apply-excuses.ts";
import { buildSeverities } from "./apply-severity.ts";

/** What `rules` find in a handbook, with severities and excuses applied. With `strict`, warnings count as errors. */
export function runRules(rules: readonly Rule[], context: RuleContext, strict: boolean): Problem[] {
  const applySeverity = buildSeverities(context.handbook.settings, strict);
  const run = (chosen: readonly Rule[], on: RuleContext): Problem[] => {
    const problems: Problem[] = [];
    for (const rule of chosen) {
      for (const finding of rule.check(on)) {
        const problem = applySeverity(rule, finding);
        if (problem) problems.push(problem);
      }
    }
    return problems;
  };
  const first = rules.filter(({ judgesExcuses }) => !judgesExcuses);
  const { kept, excuses } = applyExcuses(context.handbook, run(first, context));
  const last = rules.filter(({ judgesExcuses }) => judgesExcuses);
  return [...kept, ...run(last, { ...context, excuses })];
}
