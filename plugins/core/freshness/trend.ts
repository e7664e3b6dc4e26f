import { addDays, daysBetween } from "./civil-date.ts";
import type { CivilDate } from "./history.ts";
import { judgeAge, type Freshness } from "./verdict.ts";

/** What a page's freshness hung on, as it stood on one day. */
export interface PastPage {
  reviewed: CivilDate | undefined;
  changed: CivilDate | undefined;
  window: number | "never";
  status: string;
}

/** The last days of the months before that of a day, oldest first. */
export function monthEnds(today: CivilDate, count: number): CivilDate[] {
  const ends: CivilDate[] = [];
  let first = `${today.slice(0, 7)}-01`;
  for (let left = count; left > 0; left -= 1) {
    const end = addDays(first, -1);
    ends.unshift(end);
    first = `${end.slice(0, 7)}-01`;
  }
  return ends;
}

/** Judges a page as it stood on a day by what was known of it then, as `judgePage` judges it today. */
export function judgePast(
  { reviewed, changed, window, status }: PastPage,
  day: CivilDate,
  since?: CivilDate,
): Freshness {
  if (status === "archived" || status === "superseded") return "exempt";
  if (status === "stale") return "stale";
  // The day of adoption counts for nothing before it.
  const adopted = since !== undefined && since <= day ? since : undefined;
  const from = reviewed ?? changed ?? adopted;
  return judgeAge(window, from === undefined ? undefined : Math.max(0, daysBetween(from, day)), 0);
}
