import { compareLines } from "./compare-lines.ts";

/** A stretch of lines that a change touched, counted from 1: what there was, and what stands there now. */
export interface Touch {
  /** The first line then, and the one behind the last; equal where lines only came. */
  thenFrom: number;
  thenTo: number;
  /** The same now; where lines only went, `from` is the line that stands in their place, and `to` equals it. */
  from: number;
  to: number;
}

/** The stretches that a change touched, in order. */
export function touchedLines(before: string, after: string): Touch[] {
  const [then, now] = [linesOf(before), linesOf(after)];
  const touches: Touch[] = [];
  for (const run of compareLines(then, now)) {
    if (run.kind === "same") continue;
    const last = touches.at(-1);
    const isNext = last && last.thenTo === run.before + 1 && last.to === run.after + 1;
    const touch = isNext
      ? last
      : { thenFrom: run.before + 1, thenTo: run.before + 1, from: run.after + 1, to: run.after + 1 };
    if (run.kind === "removed") touch.thenTo += run.count;
    else touch.to += run.count;
    if (!isNext) touches.push(touch);
  }
  return touches;
}

/** True where a touch reaches lines from `first` to `last` as they are now. */
export function reaches({ from, to }: Touch, first: number, last: number): boolean {
  return from <= last && first <= Math.max(from, to - 1);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
