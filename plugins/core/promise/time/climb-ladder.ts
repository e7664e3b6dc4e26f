import type { Window } from "../agreement.ts";
import { addWindow } from "./business-time.ts";
import type { Calendar } from "./calendar.ts";

/** When one hop of a ladder has its turn, in milliseconds since 1970. What nobody can know is undefined. */
export interface Turn {
  from: number | undefined;
  until: number | undefined;
}

/** The window of a hop, and the working time it is counted in. */
export interface ClimbedHop {
  window: Window | undefined;
  calendar: Calendar;
}

/** Where something blocked stands on a ladder. */
export type Standing =
  | { state: "ahead" }
  | { state: "turn"; hop: number }
  /** Everybody has had their time. */
  | { state: "over"; since: number };

const tick: Window = { business: true, days: 0, minutes: 1 };
const millisecondsOfTick = 60_000;

/**
 * The turns of hops, for what is blocked since an instant: each begins when the one before is over. Below
 * a hop without a window nobody knows when the next is reached.
 */
export function climbLadder(hops: readonly ClimbedHop[], since: number): Turn[] {
  let from: number | undefined = since;
  return hops.map(({ window, calendar }) => {
    const turn: Turn = {
      from,
      until: from === undefined || !window ? undefined : addWindow(from, window, calendar),
    };
    from = turn.until;
    return turn;
  });
}

/** Whose turn it is at an instant; a hop without a window keeps it. */
export function standOnLadder(turns: readonly Turn[], now: number): Standing {
  const [first] = turns;
  if (first?.from === undefined || now < first.from) return { state: "ahead" };
  const hop = turns.findIndex(({ until }) => until === undefined || now < until);
  if (hop >= 0) return { state: "turn", hop };
  return { state: "over", since: turns.at(-1)?.until ?? first.from };
}

/** The first moment from an instant on that counts towards a window: a later one where business time stands still. */
export function nextCounted(instant: number, window: Window | undefined, calendar: Calendar): number {
  if (!window?.business || !calendar.hours) return instant;
  return Math.max(instant, Math.round(addWindow(instant, tick, calendar)) - millisecondsOfTick);
}
