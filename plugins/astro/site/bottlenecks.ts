import type { EntryOf } from "./entry-of.ts";
import { isInForce } from "./in-force.ts";
import type { Site } from "./load-site.ts";
import { isPast } from "./measures.ts";
import { contractsInForce, type PromisingContract } from "./promises.ts";
import { standingIn } from "./standing-in.ts";
import { teamsOfSite } from "./teams.ts";

/** Where work and answers get stuck. */
export interface Bottlenecks {
  /** The contracts whose slowest ladder takes longest to the last resort. */
  slowest: PromisingContract[];
  /** Who is waited for, by team where one is known, with the streams that wait. */
  waitedFor: { name: string; team: string | undefined; streams: EntryOf<"streams">[] }[];
  /** States in which work stands too long, or too much of it. */
  states: { state: EntryOf<"states">; late: EntryOf<"streams">[]; count: number; limit: number | undefined }[];
}

/** Finds the bottlenecks of a site, the worst of each first. */
export function findBottlenecks(site: Site, most = 5): Bottlenecks {
  const book = teamsOfSite(site);
  const waiting = site.entries.streams.filter(
    ({ data: { status, blocked } }) => isInForce(status) && blocked?.waiting_for !== undefined,
  );
  const byWhom = Map.groupBy(waiting, ({ data: { blocked } }) => {
    const who = blocked?.waiting_for ?? "";
    return book.teamsOf(who)[0] ?? who;
  });
  const slowest = contractsInForce(site)
    .filter(({ agreement }) => agreement.lastResort !== undefined)
    .sort((a, b) => minutesOf(b) - minutesOf(a));
  const states = site.entries.states.map((state) => {
    const standing = standingIn(state, site);
    const limit = state.data.max_wip;
    return { state, late: standing.filter((stream) => isPast(stream, site)), count: standing.length, limit };
  });
  return {
    slowest: slowest.slice(0, most),
    waitedFor: [...byWhom]
      .map(([name, streams]) => ({ name, team: site.facts.teamKeys.includes(name) ? name : undefined, streams }))
      .sort((a, b) => b.streams.length - a.streams.length)
      .slice(0, most),
    states: states
      .filter(({ late, count, limit }) => late.length > 0 || (limit !== undefined && count > limit))
      .sort((a, b) => b.late.length - a.late.length)
      .slice(0, most),
  };
}

function minutesOf({ agreement }: PromisingContract): number {
  return agreement.lastResort?.minutes ?? 0;
}
