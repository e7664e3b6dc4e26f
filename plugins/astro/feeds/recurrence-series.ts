import type { CivilDate } from "../../core/freshness/history.ts";
import type { ScheduleReading } from "../../core/promise/schedules/schedule-draft.ts";

const days = {
  ...{ monday: "MO", tuesday: "TU", wednesday: "WE", thursday: "TH" },
  ...{ friday: "FR", saturday: "SA", sunday: "SU" },
} as const;
/** How many days every month has. */
export const shortestMonth = 28;
const longestMonth = 31;
// The first four weekdays of a period stand in its first month, the last one in its last.
const opening = { month: undefined, quarter: "1,4,7,10", year: "1" } as const;
const closing = { month: undefined, quarter: "3,6,9,12", year: "12" } as const;

const february = 2;

/** A rule by which a calendar finds the days of a series, and whether one of the schedule's days is the series'. */
export interface Series {
  /** Without its beginning and end. */
  rule: string;
  holds(on: CivilDate): boolean;
}

/**
 * A schedule as series of a calendar, each with a recurrence rule (RFC 5545); none where the text does not say which days are meant:
 * “weekly”, “every second Monday” without a day to count from. A day that February may lack takes two: the one rule for it
 * (`BYSETPOS` of days of the month) is read wrong by calendars in use.
 */
export function recurrenceSeries(schedule: ScheduleReading): Series[] {
  const { unit, every, monthDay } = schedule;
  if (unit === "month" && every === 1 && (monthDay === 29 || monthDay === 30)) {
    const isFebruary = (on: CivilDate): boolean => Number(on.slice(5, 7)) === february;
    return [
      { rule: `FREQ=MONTHLY;BYMONTH=1,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=${monthDay}`, holds: (on) => !isFebruary(on) },
      { rule: `FREQ=YEARLY;BYMONTH=${february};BYMONTHDAY=-1`, holds: isFebruary },
    ];
  }
  const rule = recurrenceRule(schedule);
  return rule === undefined ? [] : [{ rule, holds: () => true }];
}

function recurrenceRule(schedule: ScheduleReading): string | undefined {
  const { every, unit, weekdays, nth, monthDay } = schedule;
  if (every !== 1) return undefined;
  const named = weekdays.map((day) => days[day]);
  switch (unit) {
    case "day":
      return "FREQ=DAILY";
    case "business-day":
      return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    case "week":
      return named.length === 0 ? undefined : `FREQ=WEEKLY;BYDAY=${named.join(",")}`;
    case "month":
    case "quarter":
    case "year": {
      if (unit === "month" && monthDay !== undefined)
        return `FREQ=MONTHLY;BYMONTHDAY=${monthDay === longestMonth ? -1 : monthDay}`;
      if (nth === undefined || named.length !== 1) return undefined;
      const months = (nth > 0 ? opening : closing)[unit];
      return `FREQ=MONTHLY${months === undefined ? "" : `;BYMONTH=${months}`};BYDAY=${nth}${named.join()}`;
    }
  }
}
