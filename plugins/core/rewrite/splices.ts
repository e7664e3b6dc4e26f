import type { Splice } from "../document/splice-yaml.ts";

/** The text with every splice made. Splices that are alike count once; of two that overlap only the first is made. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  const inOrder = splices.toSorted((one, other) => one.start - other.start || one.end - other.end);
  for (const [index, { start, end, text: put }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    const isAgain = before?.start === start && before.end === end && before.text === put;
    if (start < at || isAgain) continue;
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** True for two splices that cannot both be made: they touch the same stretch, and are not alike. */
export function collide(one: Splice, other: Splice): boolean {
  if (one.start === other.start && one.end === other.end) return one.text !== other.text;
  return one.start < other.end && other.start < one.end;
}

/** The one splice that turns a text into another, as short as it can be. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
