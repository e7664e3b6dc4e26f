import type { CheckedHandbook } from "../../core/check.ts";
import type { Problem } from "../../core/diagnostic/problem.ts";
import { subtractProblems } from "../../core/report/subtract-problems.ts";
import type { Fix } from "../../core/rewrite/fix.ts";
import { tellOfTarget } from "../../core/rewrite/remedies.ts";

/** Checks the handbook as it would be with fixes made. */
export type Try = (fixes: readonly Fix[]) => Promise<CheckedHandbook>;

/** Fixes that hold, and the handbook as it would be with them. */
export interface Kept {
  fixes: Fix[];
  checked: CheckedHandbook;
}

/**
 * Keeps the fixes after which what they mend is gone and nothing new is wrong, and drops those that do not hold. Check is the
 * judge: of many, it is asked once where all hold, and by halves where some do not.
 */
export async function keepGood(fixes: readonly Fix[], attempt: Try, before: CheckedHandbook): Promise<Kept> {
  let kept: Kept = { fixes: [], checked: before };
  const take = async (some: readonly Fix[]): Promise<void> => {
    const together = [...kept.fixes, ...some];
    const checked = await attempt(together);
    if (holds(together, before.report.problems, checked.report.problems)) kept = { fixes: together, checked };
    else if (some.length > 1) {
      const middle = some.length >> 1;
      await take(some.slice(0, middle));
      await take(some.slice(middle));
    }
  };
  if (fixes.length > 0) await take(fixes);
  return kept;
}

function holds(fixes: readonly Fix[], before: readonly Problem[], after: readonly Problem[]): boolean {
  const edited = new Set(fixes.map(({ problem }) => problem.file));
  const same = (path: string): string => path;
  const isNew = ({ rule, file }: Problem): boolean => !(tellOfTarget.has(rule) && edited.has(file));
  if (subtractProblems(after, before, same).some(isNew)) return false;
  const gone = subtractProblems(before, after, same);
  const mended = fixes.map(({ problem }) => problem);
  return subtractProblems(mended, gone, same).length === 0;
}
