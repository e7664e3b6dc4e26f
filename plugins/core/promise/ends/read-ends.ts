import type { ClauseSource } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import type { End } from "../agreement.ts";
import { readEndText } from "./read-end-text.ts";
import { placeIn } from "../promises/read-promises.ts";

/**
 * Reads until when an agreement holds: one end with its date and what ends it sooner. A row of a table is an end of its own.
 * Text that cannot be read gives nothing.
 */
export function readEnds(source: ClauseSource): End[] {
  const said: (Span & { text: string })[] = [];
  const rows: End[] = [];
  for (const part of source.parts) {
    if (part.type === "text") said.push(part);
    else if (part.type === "list") said.push(...part.items);
    else rows.push(...part.rows.flatMap((row) => toEnds(row)));
  }
  return [...toEnds(said), ...rows];
}

/** Joins what several texts say of one end. Two dates contradict each other, and neither is read. */
function toEnds(texts: readonly (Span & { text: string })[]): End[] {
  const read = texts.flatMap(({ text, start, end }) => {
    const reading = readEndText(text);
    return reading
      ? [{ ...reading, ...placeIn({ text, start, end }, reading.start, reading.end - reading.start) }]
      : [];
  });
  const [first] = read;
  const last = read.at(-1);
  if (!first || !last) return [];
  const dates = new Set(read.flatMap(({ on }) => on ?? []));
  const triggers = [...new Set(read.flatMap((reading) => reading.triggers))];
  const [on] = dates;
  if (dates.size > 1 && triggers.length === 0) return [];
  return [{ start: first.start, end: last.end, on: dates.size === 1 ? on : undefined, triggers }];
}
