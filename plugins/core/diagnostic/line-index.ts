import type { Place } from "./problem.ts";

/** Offsets at which the lines of a text begin. `\n`, `\r\n` and a lone `\r` end a line. */
export type LineIndex = readonly number[];

/** Reads where each line of `text` begins. */
export function buildLineIndex(text: string): LineIndex {
  const starts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  while (lineEnd.exec(text) !== null) starts.push(lineEnd.lastIndex);
  return starts;
}

function lineOf(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of the stretch from `start` to `end` (UTF-16 offsets, end exclusive). */
export function placeOf(index: LineIndex, start: number, end: number = start): Place {
  const line = lineOf(index, start);
  const endLine = end === start ? line : lineOf(index, end);
  return {
    line: line + 1,
    column: start - (index[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: end - (index[endLine] ?? 0) + 1,
  };
}

/** The very beginning of a file, for findings about the file as a whole. */
export const fileStart: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
