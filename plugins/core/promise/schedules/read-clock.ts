import { english } from "../../vocabulary/english.ts";
import { isTimeZone } from "../../freshness/civil-date.ts";
import { hasRole, type TimeTerm } from "./time-lexicon.ts";

/** An hour as written, from one term to another. */
export interface ReadClock {
  /** `HH:MM`; undefined for an hour that means one thing here and another there. */
  time: string | undefined;
  timeZone: string | undefined;
  /** How long, where a second hour follows: `10:00–10:30`. */
  minutes: number | undefined;
  /** The first term behind it. */
  next: number;
}

interface Hour {
  hour: number;
  minute: number;
  /** Written with one digit. */
  isShort: boolean;
  /** True before noon, false after it, undefined where nothing says so. */
  morning: boolean | undefined;
  next: number;
}

const zones: Readonly<Record<string, string>> = english.times.zones;
const ambiguous: ReadonlySet<string> = new Set(english.times.ambiguousZones);
const namedZone = /[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+/y;
const dottedHour = /^(\d{1,2})[.:](\d\d)$/;

/** Reads the hour that begins at a term: `10:00 ET`, `9.30am`, `noon`, `9–10am`, `14:00 to 14:45`. Undefined where none does. */
export function readClock(text: string, terms: readonly TimeTerm[], index: number): ReadClock | undefined {
  const first = readHour(terms, index);
  if (!first) return undefined;
  const isRange = hasRole(terms[first.next], "to");
  const second = isRange ? readHour(terms, first.next + 1) : undefined;
  const last = second && second.minute >= 0 ? second : undefined;
  if (first.minute < 0 && last?.morning === undefined) return undefined;
  const end = last && minuteOfDay(last);
  const start = startOf(first, last);
  const zone = readZone(text, terms, last?.next ?? first.next);
  const minutes = start !== undefined && end !== undefined && end > start ? end - start : undefined;
  const isKnown = start !== undefined && !zone.isAmbiguous && (last === undefined || minutes !== undefined);
  return {
    time: isKnown ? written(start) : undefined,
    timeZone: isKnown ? zone.timeZone : undefined,
    minutes: isKnown ? minutes : undefined,
    next: zone.next,
  };
}

/** An hour alone; a bare number has minute -1, and is an hour only where a range ends in one. */
function readHour(terms: readonly TimeTerm[], index: number): Hour | undefined {
  const term = terms[index];
  if (!term) return undefined;
  if (hasRole(term, "noon")) return { hour: 12, minute: 0, isShort: false, morning: false, next: index + 1 };
  const half = terms[index + 1];
  const morning = hasRole(half, "beforeNoon") ? true : hasRole(half, "afterNoon") ? false : undefined;
  const next = morning === undefined ? index + 1 : index + 2;
  if (term.kind === "clock" || (morning !== undefined && term.kind === "number")) {
    const [, hour = term.word, minute = "0"] = dottedHour.exec(term.word) ?? [];
    return { hour: Number(hour), minute: Number(minute), isShort: hour.length === 1, morning, next };
  }
  if (Number.isInteger(term.number) && hasRole(half, "to"))
    return { hour: term.number, minute: -1, isShort: false, morning, next };
  return undefined;
}

/** Minutes since midnight, or undefined for an hour the clock does not have, or that may be either half of the day. */
function minuteOfDay({ hour, minute, morning }: Hour, isEitherHalf = false): number | undefined {
  if (!Number.isInteger(hour) || minute > 59) return undefined;
  if (morning === undefined) return hour > 23 || isEitherHalf ? undefined : hour * 60 + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (morning ? 0 : 12)) * 60 + minute;
}

function startOf(first: Hour, last: Hour | undefined): number | undefined {
  const minute = Math.max(first.minute, 0);
  const end = last && minuteOfDay(last);
  if (first.morning === undefined && last?.morning !== undefined && end !== undefined) {
    // “9–10am” and “11:30–12:30pm”: the half of the day that comes before the end.
    const halves = [last.morning, !last.morning].map((morning) => minuteOfDay({ ...first, minute, morning }));
    return halves.find((start) => start !== undefined && start < end);
  }
  // “3:30” is as often the afternoon as the night; “03:30” and “8:30” are what they say.
  const isEitherHalf = first.isShort && first.hour > 0 && first.hour < 7;
  return minuteOfDay({ ...first, minute }, isEitherHalf);
}

function written(minutes: number): string {
  const pair = (part: number): string => String(part).padStart(2, "0");
  return `${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`;
}

/** The time zone that stands at a term, or behind a bracket there. */
export function readZone(
  text: string,
  terms: readonly TimeTerm[],
  index: number,
): { timeZone: string | undefined; isAmbiguous: boolean; next: number } {
  const at = terms[index]?.word === "(" ? index + 1 : index;
  const none = { timeZone: undefined, isAmbiguous: false, next: index };
  const term = terms[at];
  if (term?.kind !== "word") return none;
  const behind = terms[at + 1];
  const name = text.slice(term.start, term.end);
  namedZone.lastIndex = term.start;
  const [path] = namedZone.exec(text) ?? [];
  if (path !== undefined && isTimeZone(path)) {
    const end = term.start + path.length;
    let next = at + 1;
    while ((terms[next]?.start ?? end) < end) next++;
    return { timeZone: path, isAmbiguous: false, next };
  }
  if (behind && hasRole(behind, "time") && !hasRole(term, "anywhere")) {
    const timeZone = term.meaning?.place;
    return { timeZone, isAmbiguous: timeZone === undefined && /^\p{Lu}/u.test(name), next: at + 2 };
  }
  if (ambiguous.has(name)) return { timeZone: undefined, isAmbiguous: true, next: at + 1 };
  const timeZone = Object.hasOwn(zones, name) ? zones[name] : undefined;
  if (timeZone === undefined) return none;
  const sign = behind?.tight === true ? behind.word : "";
  if (timeZone !== "UTC" || !/^[+−-]$/.test(sign)) return { timeZone, isAmbiguous: false, next: at + 1 };
  const hours = terms[at + 2];
  const offset = hours?.tight === true && /^\d{1,2}$/.test(hours.word) ? Number(hours.word) : NaN;
  // Etc/GMT-8 is eight hours ahead of UTC: the sign is the other way round there.
  const fixed = `Etc/GMT${sign === "+" ? "-" : "+"}${offset}`;
  const isKnown = offset <= 12;
  return { timeZone: isKnown ? fixed : undefined, isAmbiguous: !isKnown, next: at + 3 };
}
