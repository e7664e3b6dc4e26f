import type { CivilDate } from "./history.ts";

const millisecondsPerDay = 86_400_000;
// Days count from 1970-01-01; these are the bounds of the years 0001 to 9999.
const firstDay = -719_162;
const lastDay = 2_932_896;

/** True for a day of the years 0001 to 9999 that the calendar has, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return !Number.isNaN(dayNumber(text));
}

/** Whole days from one date to another; negative when `to` is the earlier. `NaN` unless both are civil dates. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The date `days` whole days after `date` (before it, when negative), held within the years 0001 to 9999.
 * Text that is no civil date comes back as it is.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  const day = dayNumber(date);
  return Number.isNaN(day) ? date : civilDate(day + days);
}

/**
 * The civil date in a time zone at an instant, held within the years 0001 to 9999.
 * Throws a RangeError for a zone that `isTimeZone` refuses.
 */
export function civilDateIn(epochMilliseconds: number, timeZone: string): CivilDate {
  const utcDay = Math.floor(epochMilliseconds / millisecondsPerDay);
  if (timeZone === "UTC" || !(utcDay > firstDay && utcDay < lastDay)) return civilDate(utcDay);
  let year = 0;
  let month = 0;
  let day = 0;
  for (const part of calendarOf(timeZone).formatToParts(epochMilliseconds)) {
    if (part.type === "year") year = Number(part.value);
    else if (part.type === "month") month = Number(part.value);
    else if (part.type === "day") day = Number(part.value);
  }
  return written(year, month, day);
}

/** True for a time zone this runtime knows: an IANA name (`Europe/Berlin`), `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    calendarOf(name);
    return true;
  } catch {
    return false;
  }
}

// Building a formatter costs a thousand times what using one does.
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  if (calendar === undefined) {
    const fields = { year: "numeric", month: "numeric", day: "numeric" } as const;
    calendar = new Intl.DateTimeFormat("en", { ...fields, timeZone, calendar: "gregory", numberingSystem: "latn" });
    calendars.set(timeZone, calendar);
  }
  return calendar;
}

/** Days since 1970-01-01, or `NaN` for text that is no civil date. */
function dayNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
  // Years that begin in March put the leap day last, so a month's first day needs no table.
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function civilDate(dayNumber: number): CivilDate {
  const day = Math.min(Math.max(dayNumber, firstDay), lastDay) + 719_468;
  // 400 years are 146,097 days; within them the year is counted with its leap days taken out.
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return written(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

function written(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
