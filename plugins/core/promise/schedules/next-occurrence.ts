import { addDays, civilDateIn, daysBetween } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";
import { weekdays } from "../agreement.ts";
import { daysInMonth, firstOfMonth, instantAt, millisecondsPerMinute, weekdayOf } from "../time/local-time.ts";
import type { ScheduleReading } from "./schedule-draft.ts";

/** One meeting. */
export interface Occurrence {
  /** The day, in the schedule's own time zone. */
  on: CivilDate;
  /** When it begins, in milliseconds since 1970, where the schedule names the hour. */
  at: number | undefined;
}

/** What a schedule leaves open. */
export interface OccurrenceOptions {
  /** A day it was held on, or begins on: “every second Monday” is not known without one. */
  since?: CivilDate;
  /** Days on which schedules of business days are not held. */
  holidays?: ReadonlySet<CivilDate>;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;
const daysTried = 800;
const businessDays = 5;

/**
 * The first meeting on or after a date, or later than an instant in milliseconds since 1970. `timeZone` holds where the schedule
 * names none. Undefined where the text does not say which day it is: “weekly”, “every second Monday” without a day to count from.
 */
export function nextOccurrence(
  schedule: ScheduleReading,
  after: CivilDate | number,
  timeZone: string,
  options: OccurrenceOptions = {},
): Occurrence | undefined {
  const zone = schedule.timeZone ?? timeZone;
  const first = typeof after === "number" ? civilDateIn(after, zone) : after;
  const isHeld = heldOn(schedule, options);
  if (!isHeld) return undefined;
  const span = daysTried * Math.max(1, Math.min(schedule.every, 20));
  for (let days = 0, on = first; days < span; days++, on = addDays(on, 1)) {
    if (!isHeld(on)) continue;
    const at = schedule.time === undefined ? undefined : beginning(on, schedule.time, zone);
    if (at === undefined || typeof after === "string" || at > after) return { on, at };
  }
  return undefined;
}

function beginning(on: CivilDate, time: string, timeZone: string): number {
  return instantAt(on, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), timeZone) * millisecondsPerMinute;
}

/** Tells the days of a schedule from others; undefined where the schedule does not say. */
function heldOn(
  schedule: ScheduleReading,
  { since, holidays }: OccurrenceOptions,
): ((on: CivilDate) => boolean) | undefined {
  const { every, unit } = schedule;
  if (every > 1 && since === undefined) return undefined;
  const isNamed = (on: CivilDate): boolean => schedule.weekdays.some((day) => weekdays.indexOf(day) === weekdayOf(on));
  switch (unit) {
    case "day":
      return (on) => every === 1 || countFrom(since, on) % every === 0;
    case "business-day": {
      const isWorked = (on: CivilDate): boolean => weekdayOf(on) < businessDays && holidays?.has(on) !== true;
      return every === 1 ? isWorked : undefined;
    }
    case "week":
      if (schedule.weekdays.length === 0) return undefined;
      return (on) => isNamed(on) && (every === 1 || countFrom(mondayOf(since), mondayOf(on)) % (7 * every) === 0);
    case "month":
    case "quarter":
    case "year": {
      const isDay = dayOfPeriod(schedule);
      const months = monthsOf[unit];
      const isTurn = (on: CivilDate): boolean =>
        every === 1 || (periodOf(on, months) - periodOf(since ?? on, months)) % every === 0;
      return isDay && ((on) => isTurn(on) && isDay(on));
    }
  }
}

/** Tells the day within a month, quarter or year; undefined where the schedule names none. */
function dayOfPeriod(schedule: ScheduleReading): ((on: CivilDate) => boolean) | undefined {
  const { unit, nth, monthDay } = schedule;
  // A month that is too short for the day has it on its last.
  if (unit === "month" && monthDay !== undefined)
    return (on) => Number(on.slice(8)) === Math.min(monthDay, daysInMonth(on));
  const [day, another] = schedule.weekdays;
  if (nth === undefined || day === undefined || another !== undefined) return undefined;
  const months = unit === "month" || unit === "quarter" || unit === "year" ? monthsOf[unit] : 1;
  return (on) => {
    if (weekdays.indexOf(day) !== weekdayOf(on)) return false;
    const start = periodOf(on, months) * months - (Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1);
    const begin = firstOfMonth(on, start);
    const end = firstOfMonth(on, start + months);
    return nth > 0 ? Math.floor(daysBetween(begin, on) / 7) === nth - 1 : daysBetween(on, end) <= 7;
  };
}

function periodOf(on: CivilDate, months: number): number {
  return Math.floor((Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1) / months);
}

function countFrom(since: CivilDate | undefined, on: CivilDate | undefined): number {
  return since === undefined || on === undefined ? NaN : daysBetween(since, on);
}

function mondayOf(on: CivilDate): CivilDate;
function mondayOf(on: CivilDate | undefined): CivilDate | undefined;
function mondayOf(on: CivilDate | undefined): CivilDate | undefined {
  return on === undefined ? undefined : addDays(on, -weekdayOf(on));
}
