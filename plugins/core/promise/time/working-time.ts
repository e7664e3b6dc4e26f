import { addDays } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";
import type { Calendar } from "./calendar.ts";
import { dateAt, firstOfMonth, instantAt, weekdayOf } from "./local-time.ts";

/** The stretches in which a team works, from some week on, in minutes since 1970. */
export interface WorkingTime {
  readonly opens: number[];
  readonly closes: number[];
  /** Minutes worked before each stretch. */
  readonly worked: number[];
  nextDay: CivilDate;
  daysLeft: number;
}

// Working time is laid out as far as a question reaches, and no further than this.
const furthestDays = 10_000;
const laidOut = new WeakMap<Calendar, Map<CivilDate, WorkingTime>>();

/** The working time of a calendar from the week before the month of an instant on. */
export function workingTimeAround(calendar: Calendar, instant: number): WorkingTime {
  const firstDay = addDays(firstOfMonth(dateAt(instant, calendar.timeZone)), -7);
  const known = laidOut.get(calendar) ?? new Map<CivilDate, WorkingTime>();
  laidOut.set(calendar, known);
  let time = known.get(firstDay);
  if (!time)
    known.set(firstDay, (time = { opens: [], closes: [], worked: [], nextDay: firstDay, daysLeft: furthestDays }));
  return time;
}

/** Minutes worked up to an instant. */
export function workedBy(calendar: Calendar, time: WorkingTime, instant: number): number {
  while ((time.closes.at(-1) ?? -Infinity) < instant && layOutDay(calendar, time));
  const index = lastUpTo(time.opens, instant);
  const open = time.opens[index] ?? instant;
  return (time.worked[index] ?? 0) + Math.min(instant, time.closes[index] ?? instant) - open;
}

/** The first instant by which so many minutes are worked. */
export function earliestAt(calendar: Calendar, time: WorkingTime, worked: number): number {
  while (workedInAll(time) < worked && layOutDay(calendar, time));
  const index = Math.max(0, lastUpTo(time.worked, worked, true));
  return Math.min((time.opens[index] ?? 0) + worked - (time.worked[index] ?? 0), time.closes.at(-1) ?? 0);
}

/** The last instant before more than so many minutes are worked. */
export function latestAt(calendar: Calendar, time: WorkingTime, worked: number): number {
  while (workedInAll(time) <= worked && layOutDay(calendar, time));
  const index = Math.max(0, lastUpTo(time.worked, worked));
  return (time.opens[index] ?? 0) + worked - (time.worked[index] ?? 0);
}

function workedInAll({ opens, closes, worked }: WorkingTime): number {
  return (worked.at(-1) ?? 0) + (closes.at(-1) ?? 0) - (opens.at(-1) ?? 0);
}

/** Lays out one more day; false where it is far enough. */
function layOutDay(calendar: Calendar, time: WorkingTime): boolean {
  if (time.daysLeft <= 0) return false;
  const day = time.nextDay;
  time.nextDay = addDays(day, 1);
  time.daysLeft--;
  const hours = calendar.holidays.has(day) ? undefined : calendar.hours?.[weekdayOf(day)];
  if (!hours) return true;
  const worked = workedInAll(time);
  // A shift that ends when the next begins, or after it, is one stretch with it.
  const open = Math.max(instantAt(day, hours.from, calendar.timeZone), time.closes.at(-1) ?? -Infinity);
  const close = instantAt(day, hours.to, calendar.timeZone);
  if (close <= open) return true;
  time.opens.push(open);
  time.closes.push(close);
  time.worked.push(worked);
  return true;
}

/** The last place whose value is at most (or below, when `strictly`) the limit; -1 where there is none. Values rise. */
function lastUpTo(values: readonly number[], limit: number, strictly = false): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? Infinity;
    if (strictly ? value < limit : value <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
