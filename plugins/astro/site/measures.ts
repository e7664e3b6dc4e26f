import type { LadderFacts } from "../content/agreement-facts.ts";
import { glanceId } from "./clause-ids.ts";
import type { EntryOf } from "./entry-of.ts";
import { isInForce } from "./in-force.ts";
import type { Site, SiteEntry } from "./load-site.ts";
import { contractsInForce } from "./promises.ts";
import { workOf } from "./standing-in.ts";
import { sumUpConsent } from "./sum-up-consent.ts";
import type { WordKey } from "./speak.ts";

/** A page behind a number, and the part of it that counts. */
export interface Behind {
  entry: SiteEntry;
  anchor?: string | undefined;
}

/** One measure: how many of how many hold, and the pages of those that do not. */
export interface Measure {
  name: WordKey;
  good: number;
  all: number;
  missing: Behind[];
}

/** What tells early that promises will not hold; what nothing is known of is left out. */
export function leadingMeasures(site: Site): Measure[] {
  const contracts = contractsInForce(site).map(({ entry }) => entry);
  const asked = contracts.filter((entry) => consentOf(entry) !== "none");
  const measured = contracts.filter((entry) =>
    clausesOf(entry, "exit-metric").some(({ targets = [] }) => targets.length > 0),
  );
  const clocked = Object.values(site.entries)
    .flat()
    .filter(
      ({ data: { handbook } }) =>
        handbook.anchor === undefined && !["exempt", "unknown"].includes(handbook.verdict.freshness),
    );
  const timed = site.entries.streams.filter(
    (stream) => isInForce(stream.data.status) && workOf(stream, site).dates.last !== undefined,
  );
  const at = (name: "exit-metric" | "escalation") => (entry: SiteEntry) => ({ entry, anchor: glanceId(name) });
  return [
    measure(
      "measure.consent",
      asked,
      (entry) => consentOf(entry) === "all",
      (entry) => ({ entry, anchor: "page-parties" }),
    ),
    measure("measure.reviewed", clocked, ({ data }) => !isDoubted(data.handbook.verdict.freshness)),
    measure("measure.ladder", contracts, hasWholeLadder, at("escalation")),
    measure("measure.contact", contracts.filter(hasLadder), canReachAll, at("escalation")),
    measure("measure.reading", measured, (entry) => lastReadings(entry).length > 0, at("exit-metric")),
    measure("measure.guardrail", timed, (stream) => !isPast(stream, site)),
  ].filter(({ all }) => all > 0);
}

/** One exit metric and its last reading. */
export interface Outcome {
  contract: EntryOf<"contracts">;
  text: string;
  date: string;
  value: number;
  unit: string;
  met: boolean | undefined;
  trend: "better" | "worse" | "steady" | undefined;
}

/** What came of promises: the last reading of each exit metric that has one, those not met first. */
export function laggingOutcomes(site: Site): Outcome[] {
  const outcomes = contractsInForce(site).flatMap(({ entry }) => lastReadings(entry));
  const rank = ({ met }: Outcome): number => (met === false ? 0 : met === undefined ? 1 : 2);
  return outcomes.sort((a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function lastReadings(contract: EntryOf<"contracts">): Outcome[] {
  return clausesOf(contract, "exit-metric").flatMap(({ targets = [] }) =>
    targets.flatMap(({ text, unit, trend, readings }): Outcome[] => {
      const last = readings.at(-1);
      return last ? [{ contract, text, unit, trend, date: last.date, value: last.value, met: last.met }] : [];
    }),
  );
}

function measure<Entry extends SiteEntry>(
  name: WordKey,
  all: readonly Entry[],
  holds: (entry: Entry) => boolean,
  behind: (entry: Entry) => Behind = (entry) => ({ entry }),
): Measure {
  const missing = all.filter((entry) => !holds(entry));
  return { name, good: all.length - missing.length, all: all.length, missing: missing.map(behind) };
}

function consentOf({ data }: EntryOf<"contracts">): string {
  return sumUpConsent(data.handbook.agreement?.consents ?? []).state;
}

function isDoubted(freshness: string): boolean {
  return freshness === "stale" || freshness === "overdue";
}

function clausesOf({ data }: EntryOf<"contracts">, name: string) {
  return (data.handbook.agreement?.clauses ?? []).filter((clause) => clause.name === name);
}

function laddersOf(entry: EntryOf<"contracts">): LadderFacts[] {
  return clausesOf(entry, "escalation").flatMap(({ ladders = [] }) => ladders);
}

function hasLadder(entry: EntryOf<"contracts">): boolean {
  return laddersOf(entry).length > 0;
}

// The last step may do without a window: nobody comes after it.
function hasWholeLadder(entry: EntryOf<"contracts">): boolean {
  const ladders = laddersOf(entry);
  return (
    ladders.length > 0 && ladders.every(({ hops }) => hops.slice(0, -1).every(({ within }) => within !== undefined))
  );
}

function canReachAll(entry: EntryOf<"contracts">): boolean {
  return laddersOf(entry).every(({ hops }) => hops.every(({ who }) => who.some(({ href }) => href !== undefined)));
}

/** True for a stream that stands in its state longer than the state allows. */
export function isPast(stream: EntryOf<"streams">, site: Site): boolean {
  const { last } = workOf(stream, site).dates;
  return last !== undefined && last < site.facts.today;
}
