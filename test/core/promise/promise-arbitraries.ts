import fc from "fast-check";
import { acts, type Window } from "../../../plugins/core/promise/agreement.ts";

/** Every run draws the same samples. */
export const seeded = { seed: 20_260_612, numRuns: 400 };

const elapsed = fc.integer({ min: 0, max: 100_000 }).map((minutes) => ({ business: false, days: 0, minutes }));
const business = fc
  .record({ days: fc.integer({ min: 0, max: 60 }), minutes: fc.integer({ min: 0, max: 3000 }) })
  .filter(({ days, minutes }) => days + minutes > 0)
  .map((length) => ({ business: true, ...length }));
const sameDay = fc.constantFrom<Window>(
  { business: false, days: 0, minutes: 1440, sameDay: true },
  { business: true, days: 1, minutes: 0, sameDay: true },
);

/** Any window that can be written. */
export const windows: fc.Arbitrary<Window> = fc.oneof(
  { weight: 4, arbitrary: elapsed },
  { weight: 4, arbitrary: business },
  { weight: 1, arbitrary: sameDay },
);

const names = fc.constantFrom("Quay", "Tide", "Chandlery", "Pilot", "Dredging and Moorings", "IT", "R&D");
const titles = fc.constantFrom("lead", "leads", "manager", "officer", "on-call", "desk", "sponsor", "team");
const handles = fc.constantFrom("@ines-roe", "@bo-lind", "@harbour/quay", "@o.tamm");

/** A role or a handle, as it is read: without an article. */
export const people = fc.oneof(
  fc.tuple(names, titles).map((words) => words.join(" ")),
  fc.constantFrom("Head of Moorings", "Director of Harbour Services", "Owner", "Deputy"),
  handles,
);

const anything = fc
  .string({
    minLength: 1,
    maxLength: 40,
    unit: fc.constantFrom(..."abcxyzABC 0123456789,.;:()-–→/%&+'’£hPd".split("")),
  })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

/** What a promise is about: plain, full of traps, or without any sense. */
export const matters = fc.oneof(
  fc.constantFrom("a new berth", "each claim", "fees", "Words on a sign", "credit at the counter", "sends the plan"),
  fc.constantFrom("Measure the channel, tell the pilots", "a reply within 4 hours", "P1 faults", "one; two: three"),
  anything,
);

/** When a promise or a ladder holds. */
export const cases = fc.oneof(
  fc.constantFrom("Sev-1", "P2", "Severity 3", "above £60", "up to £200", "Critical", "No answer in >24h"),
  anything,
);

const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const several = (most: number, least = 0) => fc.uniqueArray(people, { minLength: least, maxLength: most });

/** Any promise the grammar can say: one that names who, or how long. */
export const promises = fc
  .record({
    act: fc.constantFrom(...acts),
    what: option(matters),
    who: several(3),
    within: option(windows),
    when: option(cases),
    backup: several(2),
  })
  .filter(({ who, within }) => who.length > 0 || within !== undefined);

/** Any ladder the grammar can say. */
export const ladders = fc.record({
  when: option(cases),
  hops: fc.array(fc.record({ who: several(2, 1), within: option(windows) }), { minLength: 1, maxLength: 5 }),
});
