import { addDays, daysBetween } from "../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../core/freshness/history.ts";
import type { Freshness } from "../../core/freshness/verdict.ts";
import { judgeAge } from "../../core/freshness/verdict.ts";

/** What a page's freshness is judged from, whatever the day. */
export interface Judged {
  /** The day the clock runs from. */
  from?: CivilDate | undefined;
  window: number | "never";
  status: string;
}

/** The freshness of a page on another day than that of its build. */
export function judgeAgain({ from, window, status }: Judged, today: CivilDate, dueSoonDays: number): Freshness {
  if (status === "archived" || status === "superseded") return "exempt";
  if (status === "stale") return "stale";
  const age = from === undefined ? undefined : Math.max(0, daysBetween(from, today));
  return judgeAge(window, age, dueSoonDays);
}

/** The day from which the freshness of a page is worth a look: its review is near, or it is in doubt. Undefined for never. */
export function worthSayingFrom({ from, window, status }: Judged, dueSoonDays: number): CivilDate | undefined {
  if (status === "archived" || status === "superseded") return undefined;
  if (status === "stale") return from ?? "0001-01-01";
  if (from === undefined || window === "never") return undefined;
  return addDays(from, Math.max(0, window - dueSoonDays));
}
