import type { Problem } from "../diagnostic/problem.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { ExcuseUse } from "../rules/define-rule.ts";

/** Takes out the problems that excuses cover, and says how each excuse was used. */
export function applyExcuses(
  handbook: Handbook,
  problems: readonly Problem[],
): { kept: Problem[]; excuses: ExcuseUse[] } {
  const excuses: ExcuseUse[] = handbook.pages.flatMap((page) =>
    page.document.excuses.map((excuse) => ({ page, excuse, unused: [...excuse.rules] })),
  );
  if (excuses.length === 0) return { kept: [...problems], excuses };
  const byFile = Map.groupBy(excuses, ({ page }) => page.path);
  const kept = problems.filter((problem) => {
    const covering = byFile
      .get(problem.file)
      ?.filter(
        ({ excuse }) =>
          covers(excuse.rules, problem.rule) && excuse.fromLine <= problem.line && problem.line <= excuse.toLine,
      );
    if (!covering || covering.length === 0) return true;
    for (const use of covering) use.unused = use.unused.filter((rule) => !matches(rule, problem.rule));
    return false;
  });
  return { kept, excuses };
}

function covers(rules: readonly string[], rule: string): boolean {
  return rules.some((candidate) => matches(candidate, rule));
}

function matches(pattern: string, rule: string): boolean {
  return pattern === rule || (pattern.endsWith("/*") && rule.startsWith(pattern.slice(0, -1)));
}
