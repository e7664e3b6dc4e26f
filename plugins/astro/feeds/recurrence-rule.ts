import type { ScheduleReading } from "../../core/promise/schedules/schedule-draft.ts";

const days = {
  ...{ monday: "MO", tuesday: "TU", wednesday: "WE", thursday: "TH" },
  ...{ friday: "FR", saturday: "SA", sunday: "SU" },
} as const;
const shortestMonth = 28;
const longestMonth = 31;
// The first four weekdays of a period stand in its first month, the last one in its last.
const opening = { month: undefined, quarter: "1,4,7,10", year: "1" } as const;
const closing = { month: undefined, quarter: "3,6,9,12", year: "12" } as const;

/**
 * A schedule as the recurrence rule of a calendar (RFC 5545), without its beginning and end. Undefined where the text does not say
 * which days are meant: “weekly”, “every second Monday” without a day to count from.
 */
export function recurrenceRule(schedule: ScheduleReading): string | undefined {
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
      if (unit === "month" && monthDay !== undefined) return `FREQ=MONTHLY;${dayOfMonth(monthDay)}`;
      if (nth === undefined || named.length !== 1) return undefined;
      const months = (nth > 0 ? opening : closing)[unit];
      return `FREQ=MONTHLY${months === undefined ? "" : `;BYMONTH=${months}`};BYDAY=${nth}${named.join()}`;
    }
  }
}

// A month that is too short for the day has it on its last.
function dayOfMonth(day: number): string {
  if (day <= shortestMonth) return `BYMONTHDAY=${day}`;
  if (day === longestMonth) return "BYMONTHDAY=-1";
  const possible = Array.from({ length: day - shortestMonth + 1 }, (_, more) => shortestMonth + more);
  return `BYMONTHDAY=${possible.join(",")};BYSETPOS=-1`;
}
