import { english } from "../vocabulary/english.ts";
import type { ClauseName, ClausePart, ClauseSource } from "./clause.ts";
import { columnNamed, isCoreName, namesInLabel, type NamedClause } from "./clause-label.ts";
import { textPart } from "./clause-parts.ts";
import { detach } from "./detach-strings.ts";
import type { OutlineBlock, OutlineCell } from "./document.ts";

type Table = OutlineBlock & { type: "table" };

/** A row that states a clause. */
export interface ClauseRow {
  names: readonly NamedClause[];
  label: OutlineCell;
  parts: ClausePart[];
  end: number;
}

const { columns } = english.labels;
const namesPieces = columnNamed(columns.piece);
const commitments = columns.commitment.map((word) => columnNamed([word]));
/** True for a label that adds an owner, a backup or a window to the clause before it. */
export const saysMore = columnNamed(columns.beside);

/**
 * The clauses that a table states row by row: one whose first column names pieces, or the clauses themselves, two of them at least.
 * Undefined for any other table. Inside another clause (`within`) only names of core clauses count.
 */
export function readClauseRows(table: Table, text: string, within: boolean): ClauseRow[] | undefined {
  const named = table.rows.map((row) => namesInLabel(row[0]?.text ?? ""));
  const counted = named.map((names) => (within ? names.filter(isCoreName) : names));
  const distinct = new Set(counted.flatMap((names) => names.map(({ name }) => name)));
  if (distinct.size === 0) return undefined;
  const isPieces = namesPieces(table.header[0]?.text ?? "");
  if (!isPieces && (distinct.size < 2 || !counted.flat().some(isCoreName))) return undefined;
  const headers = table.header.map((cell) => cell.text);
  const commitment = commitments
    .map((is) => headers.findIndex((header, at) => at > 0 && is(header)))
    .find((at) => at > 0);
  return table.rows.flatMap((row, index): ClauseRow[] => {
    const [label] = row;
    const names = counted[index] ?? [];
    if (!label || names.length === 0) return [];
    const cell = row[commitment ?? 1];
    const parts: ClausePart[] = cell ? textPart(cell.text, cell, text) : [];
    return [
      {
        names,
        label,
        parts: [...parts, ...furtherColumns(table, row, commitment ?? 1)],
        end: row.at(-1)?.end ?? label.end,
      },
    ];
  });
}

// Columns that name an owner or a window say the same as labelled bullets would.
function furtherColumns({ header }: Table, row: readonly OutlineCell[], commitment: number): ClausePart[] {
  const items = row.flatMap(({ text, start, end }, at) => {
    const label = header[at]?.text ?? "";
    if (at === 0 || at === commitment || text === "" || !saysMore(label)) return [];
    return [{ label: detach(label), text: detach(text), start, end }];
  });
  const [first] = items;
  const last = items.at(-1);
  return first && last ? [{ type: "list", ordered: false, items, start: first.start, end: last.end }] : [];
}

const tellingColumns: readonly [ClauseName, readonly ((header: string) => boolean)[]][] = [
  ["risks", [columnNamed(columns.risk), columnNamed([...columns.mitigation, ...columns.trigger])]],
  ["follow-ups", [columns.what, columns.owner, columns.due, columns.done].map(columnNamed)],
  ["metrics", [columnNamed(columns.leading), columnNamed(columns.lagging)]],
];

/** The clause that a table is by its columns alone, whatever stands above it: risks, follow-ups, metrics. */
export function clauseOfColumns({ header }: Table): ClauseSource["name"] | undefined {
  return tellingColumns.find(([, wanted]) => wanted.every((is) => header.some(({ text }) => is(text))))?.[0];
}
