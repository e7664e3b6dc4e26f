import { addDays, daysBetween } from "../freshness/civil-date.ts";
import type { CivilDate } from "../freshness/history.ts";
import type { HandbookRecord } from "./page.ts";
import { readLimit, type Limit } from "./read-limit.ts";

const form = /^(\d+(?:\.\d+)?)\s*(business\s+|working\s+)?(m|h|d|w)/i;
const daysPerUnit: Readonly<Record<string, number>> = { m: 1 / 1440, h: 1 / 24, d: 1, w: 7 };
const none: ReadonlySet<CivilDate> = new Set();

/** What a state allows: its frontmatter's word, else its guardrail's. */
export function limitsOf(state: HandbookRecord): Limit {
  const said = state.pieces.guardrail === undefined ? {} : readLimit(state.pieces.guardrail.text);
  if (state.anchor !== undefined || state.page.kind !== "state") return said;
  const { max_age: maxAge = said.maxAge, max_wip: maxWip = said.maxWip } = state.page.fields;
  return { ...(maxAge !== undefined && { maxAge }), ...(maxWip !== undefined && { maxWip }) };
}

/**
 * The last day on which work that entered a state may stand there, or undefined where the limit is none that can be read.
 * Business days pass over weekends and `holidays`.
 */
export function lastDayIn(entered: CivilDate, limit: string, holidays = none): CivilDate | undefined {
  const [, amount, business, unit] = form.exec(limit.trim()) ?? [];
  const days = Math.ceil(Number(amount) * (daysPerUnit[unit?.toLowerCase() ?? ""] ?? NaN));
  if (Number.isNaN(days)) return undefined;
  return business === undefined ? addDays(entered, days) : addBusinessDays(entered, days, holidays);
}

/** True when work that entered a state on one day stands there beyond its limit on another. */
export function isPastLimit(entered: CivilDate, limit: string, today: CivilDate, holidays = none): boolean {
  const last = lastDayIn(entered, limit, holidays);
  return last !== undefined && daysBetween(last, today) > 0;
}

function addBusinessDays(from: CivilDate, days: number, holidays: ReadonlySet<CivilDate>): CivilDate {
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (!isWeekend(date) && !holidays.has(date)) left -= 1;
  }
  return date;
}

function isWeekend(date: CivilDate): boolean {
  // The first of January 1970 was a Thursday.
  const weekday = (((daysBetween("1970-01-01", date) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
