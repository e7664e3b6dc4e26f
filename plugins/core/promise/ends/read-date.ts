import { english } from "../../vocabulary/english.ts";
import { isCivilDate } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";
import { does, type EndTerm } from "./end-lexicon.ts";
import { daysInMonth } from "../time/local-time.ts";

/** A date as written, up to the first term behind it. */
export interface ReadDate {
  date: CivilDate;
  next: number;
}

const slashed = /(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/])/y;
const endings: ReadonlySet<string> = new Set(english.times.ordinalEndings);

/**
 * Reads the date that begins at a term: `31 March 2028`, `March 31st, 2028`, `2028-03-31`, `31/03/2028`, `end of March 2028`.
 * Undefined for a date without its year, one the calendar does not have, and one that may be two days, like `03/04/2028`.
 */
export function readDate(text: string, terms: readonly EndTerm[], index: number): ReadDate | undefined {
  const term = terms[index];
  if (!term) return undefined;
  if (term.kind === "date") return found(term.word, index + 1);
  if (does(term, "endOf")) return readEndOf(terms, index + 1);
  if (term.meaning?.month !== undefined) {
    const day = dayAt(terms, index + 1);
    return day && dated(yearAt(terms, day.next), term.meaning.month, day.day);
  }
  if (term.kind !== "number") return undefined;
  const day = dayAt(terms, index);
  const at = does(terms[day?.next ?? index], "beginning") ? (day?.next ?? index) + 1 : day?.next;
  const month = at === undefined ? undefined : terms[at]?.meaning?.month;
  if (day && at !== undefined && month !== undefined) return dated(yearAt(terms, at + 1), month, day.day);
  return readSlashed(text, terms, index);
}

function found(date: CivilDate, next: number): ReadDate | undefined {
  return isCivilDate(date) ? { date, next } : undefined;
}

function dated(year: { year: number; next: number } | undefined, month: number, day: number): ReadDate | undefined {
  return year && found(written(year.year, month, day), year.next);
}

function written(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function dayAt(terms: readonly EndTerm[], index: number): { day: number; next: number } | undefined {
  const day = terms[index]?.number ?? NaN;
  if (!(day >= 1 && day <= 31 && Number.isInteger(day))) return undefined;
  return { day, next: endings.has(terms[index + 1]?.word ?? "") ? index + 2 : index + 1 };
}

function yearAt(terms: readonly EndTerm[], index: number): { year: number; next: number } | undefined {
  const at = terms[index]?.word === "," ? index + 1 : index;
  const term = terms[at];
  return term && /^(?:19|20|21)\d\d$/.test(term.word) ? { year: term.number, next: at + 1 } : undefined;
}

/** The last day of a month or of a year; of a quarter it depends on whose quarter that is. */
function readEndOf(terms: readonly EndTerm[], index: number): ReadDate | undefined {
  const month = terms[index]?.meaning?.month;
  const year = yearAt(terms, month === undefined ? index : index + 1);
  if (!year) return undefined;
  const first = written(year.year, month ?? 12, 1);
  return found(`${first.slice(0, 8)}${daysInMonth(first)}`, year.next);
}

function readSlashed(text: string, terms: readonly EndTerm[], index: number): ReadDate | undefined {
  const start = terms[index]?.start ?? 0;
  slashed.lastIndex = start;
  const [whole, one = "", , other = "", year = ""] = slashed.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [first, second] = [Number(one), Number(other)];
  let next = index;
  while ((terms[next]?.start ?? Infinity) < start + whole.length) next++;
  // Here the day comes first and there the month; only a day above twelve, or the same number twice, says which.
  if (first > 12 || first === second) return found(written(Number(year), second, first), next);
  return second > 12 ? found(written(Number(year), first, second), next) : undefined;
}
