import type { ClauseCell, ClauseTable } from "../../document/clause.ts";
import type { Act, Promise } from "../agreement.ts";
import * as backupWords from "./backup-words.ts";
import { readPromiseColumns, type PromiseColumns } from "./promise-columns.ts";
import { readRoles } from "../people/role-phrases.ts";

type Row = readonly ClauseCell[];

/** The promises of a table: one a row, or one for each window of a row; a table that names neither who nor how long has none. */
export function readPromiseTable({ header, rows }: ClauseTable, act: Act): Promise[] {
  const columns = readPromiseColumns(header, rows, act);
  if (columns.windows.length === 0 && columns.who === undefined) return [];
  return rows.flatMap((row, index) => readRow(row, index, header, columns));
}

function readRow(row: Row, index: number, header: Row, columns: PromiseColumns): Promise[] {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last) return [];
  const own = bracketed(columns.who === undefined ? "" : said(row, columns.who));
  const common = {
    who: readRoles(own.rest),
    backup: [...own.backup, ...(columns.backup === undefined ? [] : readRoles(withoutNote(said(row, columns.backup))))],
    ...caseOf(row, header, columns),
    start: first.start,
    end: last.end,
  };
  const timed = columns.windows
    .map((column) => ({ ...column, text: said(row, column.at) }))
    .filter(({ text }) => !isNothing(text));
  if (timed.length === 0 && common.who.length === 0) return [];
  if (timed.length === 0) return [{ act: columns.act, ...common, within: undefined }];
  const promises = timed.map(({ act, what, windows }) => ({
    act: act ?? columns.act,
    ...common,
    who: [...common.who],
    backup: [...common.backup],
    what: what ?? common.what,
    within: windows[index],
  }));
  return promises.filter(({ who, within }) => who.length > 0 || within !== undefined);
}

/**
 * When and on what a row promises something; a request is what tells its row from the others, as a severity is. A bare number is
 * told with its column: “Severity 1”.
 */
function caseOf(
  row: Row,
  header: Row,
  columns: PromiseColumns,
): { when: string | undefined; what: string | undefined } {
  const severity = columns.severity === undefined ? "" : said(row, columns.severity);
  const named = /^\d+$/.test(severity) ? `${header[columns.severity ?? 0]?.text ?? ""} ${severity}`.trim() : severity;
  const condition = columns.when === undefined ? "" : said(row, columns.when);
  const what = columns.what === undefined ? "" : said(row, columns.what);
  const when = named || condition || what;
  const rest = [what, condition].find((text) => text !== "" && text !== when);
  return { when: when || undefined, what: rest };
}

/** “Desk lead (backup: @wen)” */
function bracketed(cell: string): { rest: string; backup: string[] } {
  const match = cell.includes("(") ? backupWords.backupInBrackets.exec(cell) : null;
  const plain = withoutNote(match ? cell.replace(match[0], "") : cell);
  return { rest: plain, backup: readRoles(match?.groups?.who ?? "") };
}

/** A cell without the note behind its names: “Support lead — needs a new flow”. */
function withoutNote(cell: string): string {
  return cell.split(/\s[–—]\s|\.\s/u, 1)[0] ?? "";
}

function said(row: Row, at: number): string {
  const text = (row[at]?.text ?? "").replace(/\s+/g, " ").trim();
  return /^[-–—]?$/u.test(text) ? "" : text;
}

function isNothing(text: string): boolean {
  return text === "" || readRoles(text).length === 0;
}
