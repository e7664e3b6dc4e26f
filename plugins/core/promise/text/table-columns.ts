import type { ClauseCell, ClauseSource, ClauseTable } from "../../document/clause.ts";
import { columnKeys } from "../../document/clause-label.ts";

/** One row of a table with the cells of the columns that were asked for. */
export interface TableRow<Column extends string> {
  /** The plain text of a column; undefined where the table has none of that name or the cell is empty. */
  text(column: Column): string | undefined;
  start: number;
  end: number;
}

/**
 * Makes the reader of tables by their columns: the rows of a table, or nothing where it lacks a column that `wanted` needs.
 * The first header that one of a column's words names is that column; words that come first are looked for first.
 */
export function buildTableReader<Column extends string>(
  words: readonly (readonly [Column, readonly string[]])[],
  wanted: (has: (column: Column) => boolean) => boolean,
): (table: ClauseTable) => TableRow<Column>[] {
  return ({ header, rows }) => {
    const keys = header.map(({ text }) => columnKeys(text));
    const places = new Map<Column, number>();
    for (const [column, known] of words) {
      const taken = new Set(places.values());
      const named = known.find((word) => keys.some((own, index) => !taken.has(index) && own.includes(word)));
      if (named === undefined) continue;
      places.set(
        column,
        keys.findIndex((own, index) => !taken.has(index) && own.includes(named)),
      );
    }
    if (!wanted((column) => places.has(column))) return [];
    return rows.flatMap((row) => rowOf(row, places));
  };
}

function rowOf<Column extends string>(
  row: readonly ClauseCell[],
  places: ReadonlyMap<Column, number>,
): TableRow<Column>[] {
  const filled = row.filter(({ text }) => text !== "");
  const [first] = filled;
  const last = filled.at(-1);
  if (!first || !last) return [];
  const text = (column: Column): string | undefined => row[places.get(column) ?? -1]?.text || undefined;
  return [{ text, start: first.start, end: last.end }];
}

/** The tables of clauses, each once, in order. */
export function tablesOf(sources: readonly ClauseSource[]): ClauseTable[] {
  const tables = new Map<number, ClauseTable>();
  for (const { parts } of sources) for (const part of parts) if (part.type === "table") tables.set(part.start, part);
  return [...tables.values()].sort((one, other) => one.start - other.start);
}
