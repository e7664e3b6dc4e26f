import type { CivilDate } from "../../freshness/history.ts";
import type { Hop, Ladder } from "../agreement.ts";
import { worstCaseOf } from "./business-time.ts";
import type { Calendar } from "./calendar.ts";

/** How long it may take until everybody on a ladder has had their time. */
export interface TimeToLastResort {
  minutes: number;
  /** False where business time is counted and nobody has said which hours are worked: then it is the least it can be. */
  exact: boolean;
}

/**
 * The sum of a ladder's windows, in minutes: three hops of 24 hours are 72 hours. Business time counts its worst case in the
 * five weeks from `around` on, in the working time of whoever is asked. The last hop may have no window. Undefined where any
 * other has none.
 */
export function timeToLastResort(
  ladder: Ladder,
  calendar: Calendar | ((hop: Hop) => Calendar),
  around: CivilDate,
): TimeToLastResort | undefined {
  const calendarOf = typeof calendar === "function" ? calendar : () => calendar;
  const timed = ladder.hops.flatMap((hop) => (hop.within ? [{ window: hop.within, calendar: calendarOf(hop) }] : []));
  const hasGap = ladder.hops.some(({ within }, index) => within === undefined && index < ladder.hops.length - 1);
  if (hasGap || timed.length === 0) return undefined;
  const exact = timed.every(({ window, calendar: { hours } }) => !window.business || hours !== undefined);
  return { minutes: worstCaseOf(timed, around), exact };
}
