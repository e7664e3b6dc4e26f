import type { ClauseName, ClauseSource } from "../../../plugins/core/document/clause.ts";

/** A clause whose commitment is one text. */
export function clauseOf(text: string, name: ClauseName = "cadence"): ClauseSource {
  const end = text.length;
  const labelSpan = { start: 0, end: 0 };
  const parts: ClauseSource["parts"] = [{ type: "text", text, start: 0, end }];
  return { name, label: name, labelSpan, layout: "bullet", headingId: undefined, parts, start: 0, end };
}

/** A clause whose commitment is a table, a row a line and a cell a bar. */
export function tableOf(text: string, name: ClauseName): ClauseSource {
  const lines = text.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const [header = [], ...rows] = lines.map((line, row) =>
    line.map((cell, column) => ({ text: cell, start: row * 100 + column * 10, end: row * 100 + column * 10 + 9 })),
  );
  const source = clauseOf("", name);
  return { ...source, layout: "heading", parts: [{ type: "table", header, rows, start: 0, end: lines.length * 100 }] };
}

/** A reading without its place, and without what the text does not say. */
export function said<Reading extends object>(readings: readonly Reading[]): Partial<Reading>[] {
  return readings.map((reading) => {
    const entries = Object.entries(reading).filter(
      ([key, value]) =>
        key !== "start" && key !== "end" && value !== undefined && !(Array.isArray(value) && value.length === 0),
    );
    return Object.fromEntries(entries) as Partial<Reading>;
  });
}
