import { lastDayIn } from "../../core/handbook/work-age.ts";
import type { EntryOf } from "./entry-of.ts";
import { compareWork, judgeWork, type WorkDates, type WorkVerdict } from "./judge-work.ts";
import type { Site } from "./load-site.ts";
import { once } from "./once.ts";

/** A stream with where it stands, as the build judges it. */
export interface Work {
  stream: EntryOf<"streams">;
  /** Where it stands, if this build shows that state. */
  state?: EntryOf<"states">;
  /** What its state allows, as written there. */
  limit?: string;
  dates: WorkDates;
  verdict: WorkVerdict;
}

/** Where one stream stands. */
export function workOf(stream: EntryOf<"streams">, site: Site): Work {
  const { entered, blocked } = stream.data;
  const state = stateOf(stream, site);
  const limit = state?.data.max_age;
  const dates: WorkDates = { entered, blockedSince: blocked?.since };
  if (entered !== undefined && limit !== undefined)
    dates.last = lastDayIn(entered, limit, new Set(site.facts.holidays));
  return {
    stream,
    ...(state && { state }),
    ...(limit !== undefined && { limit }),
    dates,
    verdict: judgeWork(dates, site.facts.today),
  };
}

/** Every stream that is in hand, the most pressing first. */
export const workInHand = once((site: Site): readonly Work[] =>
  site.entries.streams
    .filter(isInForce)
    .map((stream) => workOf(stream, site))
    .sort((one, other) => compareWork(one.verdict, other.verdict)),
);

const byState = once((site: Site) => Map.groupBy(workInHand(site), ({ state }) => state));

/** The streams that stand in a state, the most pressing first. */
export function standingIn(state: EntryOf<"states">, site: Site): EntryOf<"streams">[] {
  return (byState(site).get(state) ?? []).map(({ stream }) => stream);
}

/** The streams whose state this build does not show. */
export function standingNowhere(site: Site): EntryOf<"streams">[] {
  return (byState(site).get(undefined) ?? []).map(({ stream }) => stream);
}

/** The state a stream stands in, where this build shows it. */
export function stateOf(stream: EntryOf<"streams">, site: Site): EntryOf<"states"> | undefined {
  const found = site.refer(stream, stream.data.state);
  return found?.collection === "states" ? found : undefined;
}

/** True for a stream that somebody still works on. */
export function isInForce({ data: { status } }: EntryOf<"streams">): boolean {
  return status !== "archived" && status !== "superseded";
}
