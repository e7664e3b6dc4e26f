import type { Problem } from "../diagnostic/problem.ts";
import type { Splice } from "../document/splice-yaml.ts";
import type { Fix, FixSource } from "./fix.ts";
import { remedies } from "./remedies.ts";
import { collide } from "./splices.ts";

/** A fix for each problem that has exactly one right answer; of two that touch the same words only the first. */
export function findFixes(problems: readonly Problem[], source: FixSource): Fix[] {
  const taken = new Map<string, Splice[]>();
  return problems.flatMap((problem) => {
    const page = source.handbook.byPath.get(problem.file);
    const splices = page && remedies[problem.rule]?.(problem, page, source);
    if (!splices || splices.length === 0) return [];
    const others = taken.get(problem.file) ?? [];
    if (splices.some((splice) => others.some((other) => collide(splice, other)))) return [];
    taken.set(problem.file, [...others, ...splices]);
    return [{ problem, splices }];
  });
}
