import type { Problem } from "../../core/diagnostic/problem.ts";
import { addressOf } from "../../core/handbook/address.ts";
import type { Moved } from "../../core/rewrite/leads-alike.ts";

const name = /[\p{L}\p{N}_@%+~./-]+/gu;
const extension = /\.mdx?$/i;

/** The problems that a move would cause: those of `after` that `before` does not have under the old names. */
export function problemsOfMove(after: readonly Problem[], before: readonly Problem[], moved: Moved): Problem[] {
  const names = new Map<string, string>();
  for (const [from, to] of moved) {
    names.set(from, to);
    names.set(from.replace(extension, ""), to.replace(extension, ""));
    names.set(addressOf(from), addressOf(to));
  }
  const rename = (text: string): string =>
    text.replace(name, (word) => {
      const end = /\.*$/.exec(word)?.[0] ?? "";
      const known = names.get(word.slice(0, word.length - end.length));
      return known === undefined ? word : known + end;
    });
  // What lies outside is spelled from where the page stands.
  const keyOf = ({ rule, severity, message }: Problem, path: string): string =>
    JSON.stringify([rule, path, severity, rule === "links/outside" ? "" : rename(message)]);
  const known = new Map<string, number>();
  for (const problem of before) {
    const key = keyOf(problem, moved.get(problem.file) ?? problem.file);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.filter((problem) => {
    const key = keyOf(problem, problem.file);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left === 0;
  });
}
