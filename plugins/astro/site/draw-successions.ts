/** A part of a line between two rows: its upper end, its lower end, or what passes by; an arrow points at the row it leads to. */
export interface LinePart {
  lane: number;
  part: "top" | "pass" | "bottom";
  hasArrow: boolean;
}

/** The lines of a list of rows, row by row. */
export interface Drawing {
  rows: LinePart[][];
  lanes: number;
}

/** More lines side by side than these cannot be told apart; the words say what a line that is left out would. */
const mostLanes = 4;

/** Draws a line from each row to the one it leads to, in as few lanes as keep lines apart; short lines stand nearest. */
export function drawSuccessions(count: number, pairs: readonly { from: number; to: number }[]): Drawing {
  const rows: LinePart[][] = Array.from({ length: count }, () => []);
  const taken: { top: number; bottom: number }[][] = [];
  const lines = pairs
    .filter(({ from, to }) => from !== to && rows[from] !== undefined && rows[to] !== undefined)
    .map(({ from, to }) => ({ top: Math.min(from, to), bottom: Math.max(from, to), to }))
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
  for (const line of lines) {
    const { top, bottom, to } = line;
    const free = taken.findIndex((others) => others.every((other) => other.bottom <= top || other.top >= bottom));
    const lane = free === -1 ? taken.length : free;
    if (lane >= mostLanes) continue;
    (taken[lane] ??= []).push(line);
    rows[top]?.push({ lane, part: "top", hasArrow: to === top });
    for (let at = top + 1; at < bottom; at += 1) rows[at]?.push({ lane, part: "pass", hasArrow: false });
    rows[bottom]?.push({ lane, part: "bottom", hasArrow: to === bottom });
  }
  return { rows, lanes: taken.length };
}
