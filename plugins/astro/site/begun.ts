import type { CivilDate } from "../../core/freshness/history.ts";

/** How many of the days have come on a day; those up to `beyond` are not counted. */
export function countBegun(days: readonly CivilDate[], today: CivilDate, beyond = 0): number {
  return Math.max(0, days.filter((day) => day !== "" && day <= today).length - beyond);
}
