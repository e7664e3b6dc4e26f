import type { CivilDate } from "../../core/freshness/history.ts";

/** How much is due in one month. */
export interface MonthLoad {
  /** `2026-11`. */
  month: string;
  count: number;
}

/** How much of some days falls into each of the coming months, the present one first and, a year on, the same again; days that have passed are not counted. */
export function dueAhead(days: readonly CivilDate[], today: CivilDate, months = 13): MonthLoad[] {
  const ahead = days.filter((day) => day >= today);
  return Array.from({ length: months }, (_, index) => {
    const month = addMonths(today.slice(0, 7), index);
    return { month, count: ahead.filter((day) => day.startsWith(month)).length };
  });
}

/** The month so many months after another, `2026-11` after `2026-08` being three. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((((index % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

/** A month in words: “Nov 2026”, or “Nov” alone. */
export function sayMonth(month: string, names: string, withYear = false): string {
  const [year = "", number = "1"] = month.split("-");
  const name = names.split(" ")[Number(number) - 1] ?? number;
  return withYear ? `${name} ${year}` : name;
}
