import { english } from "../../vocabulary/english.ts";
import type { Span } from "../../document/document.ts";
import { remember } from "../../document/remember.ts";
import type { Window } from "../agreement.ts";
import { readCounted, type WindowReading } from "./counted-window.ts";
import * as pattern from "./window-pattern.ts";
import { countUnits, minutesOfUnit } from "./window-units.ts";

/** A window in running text, without the words that make it a bound: of “within 48h” it is “48h”. */
export interface FoundWindow extends Span {
  window: Window;
}

const minutesOfDay = 1440;
// No team works longer than a day has hours, nor calls less than an hour a day.
const longestBusinessDay = minutesOfDay;
const shortestBusinessDay = 60;

/** Reads a text that is a window and nothing else: `48h`, `within 2 business days`, `same day`. Any other text is `undefined`. */
export function readWindow(text: string): Window | undefined {
  const plain = text.trim();
  if (plain.length > 80) return undefined;
  const [found, another] = findWindows(plain);
  if (!found || another) return undefined;
  const isWhole =
    pattern.boundBefore.test(plain.slice(0, found.start)) && pattern.boundBehind.test(plain.slice(found.end));
  return isWhole ? found.window : undefined;
}

// A sentence is read in several ways, and a table says the same in many cells.
const longestKept = 300;
const findKept = remember(findAll);

/** Every window of a text, in order, whether it is a bound, an age or a mere length: that is for the caller to tell. */
export function findWindows(text: string): readonly FoundWindow[] {
  return text.length > longestKept ? findAll(text) : findKept(text);
}

function findAll(text: string): readonly FoundWindow[] {
  if (!pattern.sign.test(text)) return [];
  const found: FoundWindow[] = [];
  const { windowPattern } = pattern;
  windowPattern.lastIndex = 0;
  for (let match = windowPattern.exec(text); match; match = windowPattern.exec(text)) {
    const { window, start, end } = readMatch(text, match);
    windowPattern.lastIndex = Math.max(end, match.index + 1);
    if (window) found.push({ window, start, end });
  }
  return found;
}

/**
 * Negative when `one` is the shorter, positive when it is the longer, 0 when both are the same. `undefined` where only the
 * working hours of a team can tell: “24 h” and “1 business day” are neither shorter nor longer by themselves. A business day is
 * taken for one hour at least and 24 at most: “4 business hours” are surely shorter than “8 business days”, and nobody knows of
 * “4 business hours” and “2 business days”.
 */
export function compareWindows(one: Window, other: Window): number | undefined {
  if (one.business === other.business) {
    const days = one.days - other.days;
    const minutes = one.minutes - other.minutes;
    const least = days * shortestBusinessDay + minutes;
    const most = days * longestBusinessDay + minutes;
    return Math.sign(least) === Math.sign(most) ? most : undefined;
  }
  if (one.business) return negative(compareWindows(other, one));
  // At its worst, when a night or a weekend lies in it, business time takes longer than the same time elapsed.
  return one.minutes <= other.days * minutesOfDay + other.minutes ? -1 : undefined;
}

/** The windows one after the other; `undefined` where elapsed and business time meet, which only working hours can add. */
export function addWindows(windows: readonly Window[]): Window | undefined {
  const [first] = windows;
  if (!first) return { business: false, days: 0, minutes: 0 };
  if (windows.length === 1) return first;
  if (windows.some(({ business }) => business !== first.business)) return undefined;
  const total = { business: first.business, days: 0, minutes: 0 };
  for (const { days, minutes } of windows) {
    total.days += days;
    total.minutes += minutes;
  }
  return total;
}

function readMatch(text: string, match: RegExpExecArray): WindowReading {
  const { next, sameDay, sameBusinessDay, part, partUnit = "", partBusiness, the } = match.groups ?? {};
  const place = { start: match.index, end: match.index + match[0].length };
  if (next) return { ...place, window: { business: true, days: 1, minutes: 0 } };
  if (sameDay) return { ...place, window: { business: false, days: 0, minutes: minutesOfDay, sameDay: true } };
  if (sameBusinessDay) return { ...place, window: { business: true, days: 1, minutes: 0, sameDay: true } };
  // Half a day is noon to some and twelve hours to others; half an hour is one thing only.
  if (part) return { ...place, window: belowOneDay(readPart(part), partUnit, partBusiness !== undefined) };
  if (the) return { ...place, window: belowOneDay(1, the, false) };
  return readCounted(text, match);
}

function belowOneDay(number: number, unit: string, business: boolean): Window | undefined {
  return minutesOfUnit(unit) < minutesOfDay ? countUnits(number, unit, business) : undefined;
}

const parts = new Map<string, number>(Object.entries(english.windows.parts));

function readPart(text: string): number {
  return parts.get(text.toLowerCase().replace(/[^\p{L}]+/gu, " ")) ?? NaN;
}

function negative(number: number | undefined): number | undefined {
  return number === undefined ? undefined : -number;
}
