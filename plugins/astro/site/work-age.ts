import { addDays, daysBetween } from "../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../core/freshness/history.ts";

const form = /^(\d+(?:\.\d+)?)\s*(business\s+|working\s+)?(m|h|d|w)/i;
const daysPerUnit: Readonly<Record<string, number>> = { m: 1 / 1440, h: 1 / 24, d: 1, w: 7 };

/** The last day on which work that entered a state may stand there, or undefined where the limit is none that can be read. */
export function lastDayIn(entered: CivilDate, limit: string): CivilDate | undefined {
  const [, amount, business, unit] = form.exec(limit.trim()) ?? [];
  const days = Math.ceil(Number(amount) * (daysPerUnit[unit?.toLowerCase() ?? ""] ?? NaN));
  if (Number.isNaN(days)) return undefined;
  return business === undefined ? addDays(entered, days) : addBusinessDays(entered, days);
}

/** True when work that entered a state on one day stands there beyond its limit on another. */
export function isPastLimit(entered: CivilDate, limit: string, today: CivilDate): boolean {
  const last = lastDayIn(entered, limit);
  return last !== undefined && daysBetween(last, today) > 0;
}

function addBusinessDays(from: CivilDate, days: number): CivilDate {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}

function isWeekend(date: CivilDate): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = (((daysBetween("1970-01-01", date) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
