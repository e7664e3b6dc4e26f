import { daysBefore } from "./page-setting.ts";
import type { PlannedPage } from "./plan-pages.ts";
import { planHops, planTerms, type Terms } from "./plan-terms.ts";
import type { Random } from "./random.ts";
import type { Roster, RosterTeam } from "./roster.ts";

/** What may be wrong with a contract. */
export const flaws = [
  "absent-clause",
  "empty-clause",
  "vague-owner",
  "hop-without-window",
  "no-backup",
  "unmeasurable-exit",
  "passed-sunset",
  "slower-than-guardrail",
  "faster-than-dependency",
  "differing-twin",
  "one-sided-agreement",
  "changed-since-review",
  "unknown-backup",
  "unsettled-decision",
] as const;
export type Flaw = (typeof flaws)[number];

/** A contract before it is written: who promises what to whom, and what is wrong with it. */
export interface PlannedContract {
  parties: readonly [RosterTeam, RosterTeam];
  terms: Terms;
  /** A state it names. */
  state: PlannedPage;
  dependsOn: PlannedPage | undefined;
  flaw: Flaw | undefined;
}

export type ContractPlans = ReadonlyMap<PlannedPage, PlannedContract>;

/** Draws up every contract. No two have the same parties, but for twins, which promise the same about the same state. */
export function planContracts(
  pages: readonly PlannedPage[],
  roster: Roster,
  flawedShare: number,
  random: Random,
): ContractPlans {
  const states = pages.filter(({ kind }) => kind === "state");
  const plans = new Map<PlannedPage, PlannedContract>();
  const nextFlaw = inTurn(random.between(0, flaws.length - 1));
  for (const page of pages) {
    if (page.kind !== "contract") continue;
    const flaw = random.chance(flawedShare) ? nextFlaw() : undefined;
    const terms = planTerms(random);
    if (flaw === "passed-sunset") terms.sunset = daysBefore(random.between(1, 300));
    plans.set(page, {
      parties: roster.nextPair(random),
      terms,
      state: random.pick(states),
      dependsOn: undefined,
      flaw,
    });
  }
  pairTwins(plans, random);
  linkDependencies(plans, random);
  return plans;
}

function inTurn(first: number): () => Flaw {
  let next = first;
  return () => flaws[next++ % flaws.length] as Flaw;
}

function pairTwins(plans: Map<PlannedPage, PlannedContract>, random: Random): void {
  const sound = [...plans].filter(({ 1: { flaw } }) => flaw === undefined);
  const differing = [...plans].filter(({ 1: { flaw } }) => flaw === "differing-twin");
  const pair = ([, one]: Entry, [, other]: Entry): void => {
    one.terms.further = [];
    other.parties = one.parties;
    other.state = one.state;
    other.terms = { ...one.terms };
  };
  for (const entry of differing) {
    const twin = sound.pop();
    entry[1].flaw = undefined;
    if (!twin) continue;
    pair(entry, twin);
    // The later one by path is told that it differs.
    const later = entry[0].path < twin[0].path ? twin[1] : entry[1];
    later.flaw = "differing-twin";
    later.terms.hops = [...planHops(random), { who: "Harbour master", within: "90m" }];
  }
  for (let count = Math.floor(sound.length * 0.02); count > 0; count -= 1) {
    const [one, other] = [sound.pop(), sound.pop()];
    if (one && other) pair(one, other);
  }
}

type Entry = [PlannedPage, PlannedContract];

function linkDependencies(plans: Map<PlannedPage, PlannedContract>, random: Random): void {
  const open = [...plans].filter(({ 1: { flaw } }) => flaw === undefined);
  if (open.length === 0) return;
  for (const [page, plan] of plans) {
    const impatient = plan.flaw === "faster-than-dependency";
    if (!impatient && (plan.flaw !== undefined || !random.chance(0.2))) continue;
    if (impatient) {
      plan.terms.approvals = "sentence";
      plan.terms.pace = 0;
      plan.terms.further = [];
    }
    // A few tries: nobody depends on whoever comes first.
    for (let tries = 0; tries < 40 && plan.dependsOn === undefined; tries += 1) {
      const [on, { terms }] = random.pick(open);
      if (on === page || terms.clock !== plan.terms.clock) continue;
      const slower = terms.pace > plan.terms.pace && terms.approvals === "sentence";
      const faster = terms.pace <= plan.terms.pace;
      if (impatient ? slower : faster) plan.dependsOn = on;
    }
    if (plan.dependsOn === undefined && impatient) plan.flaw = undefined;
  }
}
