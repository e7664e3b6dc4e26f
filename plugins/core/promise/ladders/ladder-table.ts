import type { ClauseCell, ClauseTable } from "../../document/clause.ts";
import { english } from "../../vocabulary/english.ts";
import type { Hop, Ladder } from "../agreement.ts";
import { readHop } from "./ladder-hops.ts";
import * as words from "./ladder-words.ts";
import { columnName, readCellWindow } from "../promises/promise-columns.ts";
import { readRoles } from "../people/role-phrases.ts";
import { findWindows } from "../window/window.ts";

const names = english.promiseColumns;
const caseNames: readonly string[] = [...names.severity, ...names.when];

/** The ladders of a table: one whose rows are hops, or one a row where columns are (“First escalation”). */
export function readLadderTable(table: ClauseTable): Ladder[] {
  const titles = table.header.map(({ text }) => columnName(text));
  const hopColumns = titles.map((title, at) => ({ at, hop: words.hopOfColumn(title) })).filter(({ hop }) => hop >= 0);
  if (hopColumns.length > 1) {
    const inOrder = hopColumns.sort((one, other) => one.hop - other.hop).map(({ at }) => at);
    return table.rows.flatMap((row) => readRowOfHops(row, table.header, inOrder));
  }
  const who = words.whoColumns.map((name) => titles.indexOf(name)).find((at) => at >= 0);
  if (who === undefined) return [];
  const within = titles.findIndex((_, at) => at !== who && isTime(table, at));
  const when = titles.findIndex((title, at) => at !== who && at !== within && caseNames.includes(title));
  const isStepped = titles.some((title, at) => at !== who && at !== within && words.stepColumns.has(title));
  const hops = table.rows.flatMap((row) => readRowAsHop(row, who, within));
  if (hops.length === 0) return [];
  if (when < 0 || (isStepped && !caseNames.includes(titles[0] ?? "")))
    return [{ when: undefined, hops, start: table.start, end: table.end }];
  return table.rows.flatMap((row) =>
    readRowAsHop(row, who, within).map((hop) => ({
      when: row[when]?.text || undefined,
      hops: [hop],
      start: hop.start,
      end: hop.end,
    })),
  );
}

function readRowOfHops(
  row: readonly ClauseCell[],
  header: readonly ClauseCell[],
  columns: readonly number[],
): Ladder[] {
  const hops = columns.flatMap((at): Hop[] => {
    const cell = row[at];
    const hop = cell && readHop(cell.text);
    const [time] = findWindows(header[at]?.text ?? "");
    return cell && hop ? [{ who: hop.who, within: hop.within ?? time?.window, start: cell.start, end: cell.end }] : [];
  });
  const [first] = row;
  const last = row.at(-1);
  if (hops.length === 0 || !first || !last) return [];
  return [{ when: columns.includes(0) ? undefined : first.text || undefined, hops, start: first.start, end: last.end }];
}

function readRowAsHop(row: readonly ClauseCell[], who: number, within: number): Hop[] {
  const cell = row[who];
  const hop = cell && readHop(cell.text);
  const last = row.at(-1);
  if (!cell || !hop || !last || readRoles(cell.text).length === 0) return [];
  return [
    { who: hop.who, within: readCellWindow(row[within]?.text ?? "") ?? hop.within, start: cell.start, end: last.end },
  ];
}

function isTime({ header, rows }: ClauseTable, at: number): boolean {
  const isNamed = names.within.some((name) => name === columnName(header[at]?.text ?? ""));
  const read = rows.filter((row) => readCellWindow(row[at]?.text ?? "")).length;
  return read > 0 && (isNamed || read * 2 >= rows.length);
}
