import type { EntryOf } from "./entry-of.ts";
import type { Site } from "./load-site.ts";
import { isPastLimit } from "../../core/handbook/work-age.ts";

/** The streams that stand in a state: blocked ones first, then those that have stood there longest. */
export function standingIn(state: EntryOf<"states">, site: Site): EntryOf<"streams">[] {
  return site.entries.streams.filter((stream) => isInForce(stream) && stateOf(stream, site) === state).sort(byUrgency);
}

/** The streams whose state this build does not show. */
export function standingNowhere(site: Site): EntryOf<"streams">[] {
  return site.entries.streams
    .filter((stream) => isInForce(stream) && stateOf(stream, site) === undefined)
    .sort(byUrgency);
}

/** The streams that are blocked or stand in their state longer than it allows. */
export function troubledStreams(site: Site): EntryOf<"streams">[] {
  const { today } = site.facts;
  return site.entries.streams.filter((stream) => {
    const { entered, blocked } = stream.data;
    const limit = stateOf(stream, site)?.data.max_age;
    const past = entered !== undefined && limit !== undefined && isPastLimit(entered, limit, today);
    return isInForce(stream) && (blocked !== undefined || past);
  });
}

/** The state a stream stands in, where this build shows it. */
export function stateOf(stream: EntryOf<"streams">, site: Site): EntryOf<"states"> | undefined {
  const found = site.refer(stream, stream.data.state);
  return found?.collection === "states" ? found : undefined;
}

function isInForce({ data: { status } }: EntryOf<"streams">): boolean {
  return status !== "archived" && status !== "superseded";
}

function byUrgency(a: EntryOf<"streams">, b: EntryOf<"streams">): number {
  const key = ({ data }: EntryOf<"streams">) => (data.blocked ? `0${data.blocked.since}` : `1${data.entered ?? "9"}`);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
