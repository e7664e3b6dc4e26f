import type { Problem } from "../diagnostic/problem.ts";

/**
 * The problems of `after` that `before` does not have, one for one. Where a problem stands in its file does not count, so that
 * a line added above an old fault makes no new one; `movedTo` says where a file of before now stands.
 */
export function subtractProblems(
  after: readonly Problem[],
  before: readonly Problem[],
  movedTo: (path: string) => string,
): Problem[] {
  const known = new Map<string, number>();
  for (const problem of before) {
    const key = keyOf(problem, movedTo(problem.file));
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.filter((problem) => {
    const key = keyOf(problem, problem.file);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left === 0;
  });
}

/** The problems of `before` that `after` has no more, one for one, each under the path its file has now. */
export function findFixedProblems(
  after: readonly Problem[],
  before: readonly Problem[],
  movedTo: (path: string) => string,
): Problem[] {
  const there = before.map((problem) => ({ ...problem, file: movedTo(problem.file) }));
  return subtractProblems(there, after, (path) => path);
}

function keyOf({ rule, message, url, severity }: Problem, file: string): string {
  return JSON.stringify([file, rule, severity, message, url]);
}
