import { weekdays } from "../agreement.ts";
import type { ScheduleReading } from "./schedule-draft.ts";

// Two years, the second a leap year, so that every run of months is in it.
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;
const daysAcrossWeekend = 3;

/** The longest gap, in days, between two meetings of a schedule that is kept; holidays are not counted. */
export function periodDays(schedule: ScheduleReading): number {
  const { every, unit } = schedule;
  switch (unit) {
    case "day":
      return every;
    case "business-day":
      return Math.floor((every - 1) / 5) * 7 + ((every - 1) % 5) + daysAcrossWeekend;
    case "week":
      return every * 7 - spread(schedule);
    case "month":
    case "quarter":
    case "year": {
      const longest = longestRun(every * monthsOf[unit]);
      // From one second Tuesday to the next are whole weeks.
      return schedule.nth === undefined ? longest : Math.ceil(longest / 7) * 7;
    }
  }
}

/** Days by which the longest gap is shorter because several days of the week are named. */
function spread({ every, weekdays: named }: ScheduleReading): number {
  const days = [...new Set(named)].map((day) => weekdays.indexOf(day)).sort((one, other) => one - other);
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  const acrossWeeks = every * 7 - (last - first);
  const within = days.slice(1).map((day, index) => day - (days[index] ?? day));
  return every * 7 - Math.max(acrossWeeks, ...within);
}

function longestRun(months: number): number {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const runs = Array.from({ length: 12 }, (_, from) => monthLengths.slice(from, from + rest));
  const longest = Math.max(...runs.map((run) => run.reduce((sum, days) => sum + days, 0)));
  return years * 365 + Math.ceil(years / 4) + longest;
}
