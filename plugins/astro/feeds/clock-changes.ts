import { daysBetween } from "../../core/freshness/civil-date.ts";
import {
  firstOfMonth,
  millisecondsPerMinute,
  minutesPerDay,
  offsetAt,
  weekdayOf,
} from "../../core/promise/time/local-time.ts";

/** One change of a zone's clocks. */
export interface ClockChange {
  /** Date and minute of the day that clocks show when they are changed. */
  on: string;
  minute: number;
  /** Minutes ahead of UTC before and behind it. */
  before: number;
  after: number;
}

const stepDays = 7;

/** Every change of a zone's clocks in the years from `first` to `last`, in order. */
export function clockChanges(zone: string, first: number, last: number): ClockChange[] {
  const changes: ClockChange[] = [];
  const end = daysBetween("1970-01-01", `${last + 1}-01-01`) * minutesPerDay;
  let from = daysBetween("1970-01-01", `${first}-01-01`) * minutesPerDay;
  for (; from < end; from += stepDays * minutesPerDay) {
    const to = Math.min(from + stepDays * minutesPerDay, end);
    const [before, after] = [offsetAt(from, zone), offsetAt(to, zone)];
    if (before === after) continue;
    changes.push(changeAt(firstWith(zone, after, from, to) + before, before, after));
  }
  return changes;
}

function firstWith(zone: string, offset: number, from: number, to: number): number {
  let [without, having] = [from, to];
  while (having - without > 1) {
    const middle = Math.floor((without + having) / 2);
    if (offsetAt(middle, zone) === offset) having = middle;
    else without = middle;
  }
  return having;
}

function changeAt(local: number, before: number, after: number): ClockChange {
  const shown = new Date(local * millisecondsPerMinute).toISOString();
  const minute = Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16));
  return { on: shown.slice(0, 10), minute, before, after };
}

/** Which weekday of its month a day is, counted from the front (1 to 5) and whether it is the last. */
export function placeInMonth(on: string): { month: number; weekday: number; nth: number; isLast: boolean } {
  const day = Number(on.slice(8));
  const isLast = daysBetween(on, firstOfMonth(on, 1)) <= stepDays;
  return { month: Number(on.slice(5, 7)), weekday: weekdayOf(on), nth: Math.ceil(day / stepDays), isLast };
}
