import type { ClauseCell } from "../../document/clause.ts";
import { english } from "../../vocabulary/english.ts";
import * as actWords from "./act-words.ts";
import type { Act, Window } from "../agreement.ts";
import * as windows from "../window/window-pattern.ts";
import { findWindows, readWindow } from "../window/window.ts";

/** Which column of a table says what; the first column is what, where nothing else says when or what. */
export interface PromiseColumns {
  severity: number | undefined;
  when: number | undefined;
  what: number | undefined;
  who: number | undefined;
  backup: number | undefined;
  /** With the act its name says, and the name itself where it is an act of its own: “First word to the piers”. */
  windows: TimedColumn[];
  /** The act of a column that names none. */
  act: Act;
}

/** A column of windows. */
export interface TimedColumn {
  at: number;
  /** The act its name says. */
  act: Act | undefined;
  /** Its name, where that is an act of its own. */
  what: string | undefined;
  /** What each row's cell says; `undefined` where it cannot be read. */
  windows: (Window | undefined)[];
}

const longestCell = 80;
const names = english.promiseColumns;
const never: ReadonlySet<string> = new Set(names.never);
const within: ReadonlySet<string> = new Set(names.within);

/** Finds the columns by their names, and columns of windows by what they hold. */
export function readPromiseColumns(
  header: readonly ClauseCell[],
  rows: readonly (readonly ClauseCell[])[],
  act: Act,
): PromiseColumns {
  const titles = header.map(({ text }) => columnName(text));
  // Of several names for who, the earlier in the table of words is meant.
  const bestOf = (list: readonly string[]): number | undefined =>
    list.map((name) => titles.indexOf(name)).find((at) => at >= 0);
  const firstOf = (list: readonly string[]): number | undefined => {
    const at = titles.findIndex((title) => list.includes(title));
    return at < 0 ? undefined : at;
  };
  const timed = titles.flatMap((title, at) => readWindowColumn(title, header[at]?.text ?? "", rows, at));
  const isTimed = (at: number | undefined): boolean => timed.some((column) => column.at === at);
  const free = (at: number | undefined): number | undefined => (isTimed(at) ? undefined : at);
  const severity = free(firstOf(names.severity));
  const when = free(firstOf(names.when));
  const who = free(bestOf(names.who));
  const backup = free(firstOf(names.backup));
  const action = free(firstOf(names.action));
  const named = free(firstOf(names.what)) ?? action;
  const taken = [severity, when, who, backup];
  const isFirstFree =
    named === undefined && severity === undefined && when === undefined && !taken.includes(0) && !isTimed(0);
  const what = taken.includes(named) ? undefined : isFirstFree ? 0 : named;
  const own = what !== undefined && what === action ? "do" : undefined;
  const said = titles[what ?? -1] === undefined ? undefined : actWords.actOfNoun(titles[what ?? -1] ?? "");
  const acting = who === undefined ? undefined : actWords.actOfVerb(titles[who] ?? "", act);
  return { severity, when, what, who, backup, windows: timed, act: own ?? said ?? acting ?? act };
}

/** The window of a cell in a column of windows: the whole cell, or its only window where that opens it. */
export function readCellWindow(cell: string): Window | undefined {
  const whole = readWindow(cell);
  if (whole) return whole;
  const [found, another] = cell.length > longestCell ? [] : findWindows(cell);
  if (!found || another) return undefined;
  return windows.boundBefore.test(cell.slice(0, found.start)) ? found.window : undefined;
}

function readWindowColumn(
  title: string,
  written: string,
  rows: readonly (readonly ClauseCell[])[],
  at: number,
): TimedColumn[] {
  if (never.has(title)) return [];
  const cells = rows.map((row) => (row[at]?.text ?? "").trim());
  const windows = cells.map(readCellWindow);
  const read = windows.filter(Boolean).length;
  if (read === 0) return [];
  const filled = cells.filter((text) => !/^[-–—]?$/u.test(text)).length;
  if (within.has(title)) return [{ at, act: undefined, what: undefined, windows }];
  const noun = actWords.nounInside.exec(title)?.groups?.noun;
  if (noun !== undefined) return [{ at, act: actWords.actOfNoun(noun), what: undefined, windows }];
  return read === filled ? [{ at, act: "do", what: written.trim(), windows }] : [];
}

const unplain = /[(*_`:?]|\s\s|[^\S ]/u;

/** A column's name in lower case, without what stands in brackets, and without marks. */
export function columnName(text: string): string {
  const name = text.toLowerCase().trim();
  if (!unplain.test(name)) return name;
  return name
    .replace(/\([^()]*\)/gu, " ")
    .replace(/[*_`:?]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
