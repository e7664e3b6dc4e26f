import fc from "fast-check";
import type { ClauseName } from "../../../plugins/core/document/clause.ts";
import { clauseNames } from "../../../plugins/core/document/clause.ts";
import type {
  Agreement,
  Clause,
  End,
  Hop,
  Ladder,
  Promise,
  Schedule,
  Target,
  Window,
} from "../../../plugins/core/promise/agreement.ts";
import { acts, comparisons, weekdays } from "../../../plugins/core/promise/agreement.ts";
import type { Version, VersionParty } from "../../../plugins/core/promise/receipts/version.ts";

const nowhere = { start: 0, end: 0 };

export const hours = (count: number): Window => ({ business: false, days: 0, minutes: count * 60 });
export const businessDays = (days: number): Window => ({ business: true, days, minutes: 0 });

/** A promise to respond, with what is given in place of its own. */
export function promise(given: Partial<Promise> = {}): Promise {
  const rest = { what: undefined, who: ["Desk lead"], within: hours(24), when: undefined, backup: [] };
  return { ...nowhere, act: "respond", ...rest, ...given };
}

/** A ladder of roles, each with so many hours. */
export function ladder(hops: readonly (readonly [string, number | undefined])[], when?: string): Ladder {
  return {
    ...nowhere,
    when,
    hops: hops.map(([who, time]) => ({ ...nowhere, who: [who], within: time === undefined ? undefined : hours(time) })),
  };
}

export function schedule(given: Partial<Schedule> = {}): Schedule {
  const rest = { nth: undefined, monthDay: undefined, time: "10:00", timeZone: "Europe/Oslo", minutes: 15 };
  return { ...nowhere, every: 1, unit: "week", weekdays: ["friday"], ...rest, ...given };
}

export function target(given: Partial<Target> = {}): Target {
  const rest = { subject: undefined, limit: undefined, per: undefined };
  return { ...nowhere, comparison: "<", value: 5, unit: "crates", ...rest, ...given };
}

export function end(on: string | undefined, ...triggers: string[]): End {
  return { ...nowhere, on, triggers };
}

export function clause(name: ClauseName, given: Partial<Clause> = {}): Clause {
  const lists = { promises: [], ladders: [], schedules: [], targets: [], ends: [] };
  const place = { ...nowhere, labelSpan: nowhere, headingId: undefined, layout: "bullet" } as const;
  return { ...place, name, label: name, text: "As agreed on the quay.", ...lists, ...given };
}

export function agreement(...clauses: Clause[]): Agreement {
  return { clauses, risks: [], followUps: [] };
}

/** Two teams at a harbour. */
export const teams: VersionParty[] = [
  { team: "Desk", owner: "@mira", backup: "@jon", role: "producer" },
  { team: "Quay", owner: "@ada", role: "consumer" },
];

export function version(
  agreed: Agreement,
  given: Partial<Omit<Version, "fields">> & { fields?: Partial<Version["fields"]> } = {},
): Version {
  const { fields, ...rest } = given;
  const all = { parties: teams, owner: ["@mira"], sunset: undefined, references: {}, receipt: undefined, other: {} };
  const text = rest.text ?? "";
  return {
    agreement: agreed,
    text,
    body: { start: 0, end: text.length },
    links: [],
    ...rest,
    fields: { ...all, ...fields },
  };
}

const roles = ["Desk lead", "Quay lead", "the Harbour master", "Crane on-call"];
const handles = ["@mira", "@jon", "@ada"];
const conditions = [undefined, "Sev-1", "Sev-2", "above £60", "a crate is lost"];

const someone = fc.array(fc.constantFrom(...roles, ...handles), { maxLength: 3 });
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

export const windows: fc.Arbitrary<Window> = fc.oneof(
  fc.constantFrom(1, 4, 24, 48).map(hours),
  fc.constantFrom(1, 2, 5).map(businessDays),
  fc.constant({ business: true, days: 0, minutes: 240 }),
  fc.constant({ ...hours(24), sameDay: true as const }),
);

const spans = fc.nat(50).map((start) => ({ start, end: start + 5 }));

const promises: fc.Arbitrary<Promise> = fc
  .record({
    act: fc.constantFrom(...acts),
    what: optional(fc.constantFrom("a late crate", "the gate", "a new rota")),
    who: someone,
    within: optional(windows),
    when: fc.constantFrom(...conditions),
    backup: someone,
    span: spans,
  })
  .map(({ span, ...rest }) => ({ ...span, ...rest }));

const hops: fc.Arbitrary<Hop> = fc
  .record({
    who: fc.array(fc.constantFrom(...roles, ...handles), { minLength: 1, maxLength: 2 }),
    within: optional(windows),
  })
  .map((hop) => ({ ...nowhere, ...hop }));

const ladders: fc.Arbitrary<Ladder> = fc
  .record({ when: fc.constantFrom(...conditions), hops: fc.array(hops, { minLength: 1, maxLength: 5 }) })
  .map((steps) => ({ ...nowhere, ...steps }));

const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    every: fc.constantFrom(1, 2),
    unit: fc.constantFrom("day" as const, "week" as const, "month" as const),
    weekdays: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 2 }),
    time: fc.constantFrom(undefined, "10:00", "15:30"),
  })
  .map(schedule);

const targets: fc.Arbitrary<Target> = fc
  .record({
    comparison: fc.constantFrom(...comparisons),
    value: fc.constantFrom(1, 2, 5, 90),
    unit: fc.constantFrom("%", "crates", "hour", "day", "business-day"),
    subject: optional(fc.constantFrom("crates on the quay", "late answers")),
    limit: optional(fc.record({ comparison: fc.constantFrom(...comparisons), window: windows })),
    per: fc.constantFrom(undefined, "week" as const, "month" as const),
  })
  .map(target);

const ends: fc.Arbitrary<End> = fc
  .tuple(
    fc.constantFrom(undefined, "2027-03-31", "2027-06-30", "2028-01-31"),
    fc.uniqueArray(fc.constantFrom("after the thaw", "any Sev-1", "a new crane"), { maxLength: 2 }),
  )
  .map(([on, triggers]) => end(on, ...triggers));

const few = <T>(values: fc.Arbitrary<T>) => fc.array(values, { maxLength: 3 });
const texts = fc.constantFrom("", "As agreed on the quay.", "So it was agreed.", "What we do at night.");

const clauses = fc
  .record({
    name: fc.constantFrom(...clauseNames),
    text: texts,
    promises: few(promises),
    ladders: few(ladders),
    schedules: few(schedules),
    targets: few(targets),
    ends: few(ends),
  })
  .map(({ name, ...rest }) => clause(name, rest));

export const agreements: fc.Arbitrary<Agreement> = fc
  .uniqueArray(clauses, { selector: ({ name }) => name, maxLength: 4 })
  .map((all) => agreement(...all));

export const parties: fc.Arbitrary<VersionParty[]> = fc.uniqueArray(
  fc.record({
    team: fc.constantFrom("Desk", "Quay", "@harbour/cranes"),
    owner: fc.constantFrom("@mira", "@ada", "@harbour/desk"),
    backup: fc.constantFrom(undefined, "@jon"),
    role: fc.constantFrom(undefined, "producer", "consumer"),
    accepted: fc.constantFrom(undefined, { by: "@mira", on: "2026-11-05" }),
  }),
  { selector: ({ team }) => team, maxLength: 3 },
);

export const versions: fc.Arbitrary<Version> = fc
  .record({
    agreed: agreements,
    text: fc.constantFrom("# Night desk\n", "# The night desk\n", "Night desk\n==========\n"),
    links: fc.uniqueArray(fc.constantFrom("a.md", "b.md"), { maxLength: 2 }),
    parties,
    owner: fc.constantFrom(["@mira"], ["@ada", "@jon"], ["@harbour/desk"]),
    sunset: fc.constantFrom(undefined, "2027-06-30"),
    other: fc.constantFrom({}, { tags: ["night"] }, { tags: ["night", "quay"], tone: "calm" }),
  })
  .map(({ agreed, text, links, ...fields }) => version(agreed, { text, links, fields }));

/** Two versions that share most of what they say. */
export const nearVersions: fc.Arbitrary<[Version, Version]> = fc
  .tuple(versions, versions, fc.infiniteStream(fc.nat(3)))
  .map(([one, other, chances]) => {
    const some = <T>(kept: readonly T[], mixedIn: readonly T[]): T[] => [
      ...kept.filter(() => chances.next().value !== 0),
      ...mixedIn.filter(() => chances.next().value === 0),
    ];
    const near = one.agreement.clauses.map((clause): Clause => {
      const pool = other.agreement.clauses;
      return {
        ...clause,
        promises: some(
          clause.promises,
          pool.flatMap((from) => from.promises),
        ),
        ladders: some(clause.ladders, []).map((from) => ({
          ...from,
          hops: some(from.hops, pool.flatMap(({ ladders }) => ladders.flatMap((ladder) => ladder.hops)).slice(0, 2)),
        })),
        schedules: some(
          clause.schedules,
          pool.flatMap((from) => from.schedules),
        ),
        targets: some(
          clause.targets,
          pool.flatMap((from) => from.targets),
        ),
        ends: some(
          clause.ends,
          pool.flatMap((from) => from.ends),
        ),
      };
    });
    return [one, { ...one, text: other.text, agreement: agreement(...near) }];
  });
