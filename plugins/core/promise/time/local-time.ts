import { civilDateIn, daysBetween } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";

/** Minutes in a day of 24 hours. */
export const minutesPerDay = 1440;
/** Milliseconds in a minute. */
export const millisecondsPerMinute = 60_000;

// Building a formatter costs a thousand times what using one does, and using one fifty times what a map does.
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
const cachedOffsets = 20_000;
const minutesPerStep = 15;

/**
 * The instant, in minutes since 1970, at which clocks of a zone show so many minutes since midnight on a date; more than 1440
 * lie on the next day. An hour that a change of clocks leaves out is the one it would have been; one that comes twice is the first.
 */
export function instantAt(date: CivilDate, minuteOfDay: number, timeZone: string): number {
  const local = daysBetween("1970-01-01", date) * minutesPerDay + minuteOfDay;
  if (timeZone === "UTC") return local;
  // The offsets a day before and a day behind are those on both sides of a change.
  const before = local - offsetAt(local - minutesPerDay, timeZone);
  const behind = local - offsetAt(local + minutesPerDay, timeZone);
  const fits = [before, behind].filter((instant) => instant + offsetAt(instant, timeZone) === local);
  return fits.length > 0 ? Math.min(...fits) : before;
}

/** The civil date in a zone at an instant in minutes since 1970. */
export function dateAt(instant: number, timeZone: string): CivilDate {
  return civilDateIn(instant * millisecondsPerMinute, timeZone);
}

/** What clocks of a zone show at an instant in minutes since 1970: the date, and the minutes since midnight. */
export function clockAt(instant: number, timeZone: string): { on: CivilDate; minute: number } {
  const local = Math.floor(instant) + (timeZone === "UTC" ? 0 : offsetAt(instant, timeZone));
  const minute = ((local % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return { on: dateAt(instant, timeZone), minute };
}

/** The day of the week of a date, Monday being 0. */
export function weekdayOf(date: CivilDate): number {
  // 1970-01-01 was a Thursday.
  return (((daysBetween("1970-01-01", date) + 3) % 7) + 7) % 7;
}

/** The first day of the month of a date, or of a month so many months away. */
export function firstOfMonth(date: CivilDate, monthsAway = 0): CivilDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + monthsAway;
  const held = Math.min(Math.max(months, 12), 9999 * 12 + 11);
  return `${String(Math.floor(held / 12)).padStart(4, "0")}-${String((held % 12) + 1).padStart(2, "0")}-01`;
}

/** How many days the month of a date has. */
export function daysInMonth(date: CivilDate): number {
  return daysBetween(firstOfMonth(date), firstOfMonth(date, 1));
}

/** How many minutes clocks of a zone are ahead of UTC at an instant in minutes since 1970. */
export function offsetAt(instant: number, timeZone: string): number {
  // No zone changes its clocks between quarters of an hour.
  const step = Math.floor(instant / minutesPerStep);
  let known = offsets.get(timeZone);
  if (!known) offsets.set(timeZone, (known = new Map()));
  let offset = known.get(step);
  if (offset === undefined) {
    offset = measureOffset(step * minutesPerStep, timeZone);
    if (known.size >= cachedOffsets) known.clear();
    known.set(step, offset);
  }
  return offset;
}

function measureOffset(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const fields = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
    const fixed = { timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" } as const;
    formatters.set(timeZone, (formatter = new Intl.DateTimeFormat("en", { ...fields, ...fixed })));
  }
  const read = new Map<string, number>();
  for (const { type, value } of formatter.formatToParts(instant * millisecondsPerMinute)) read.set(type, Number(value));
  const part = (name: string): number => read.get(name) ?? 0;
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return local / millisecondsPerMinute - instant;
}
