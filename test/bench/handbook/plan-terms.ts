import { promiseWords } from "./promise-words.ts";
import type { Random } from "./random.ts";

/** Clauses besides the six that every contract has. */
export const furtherClauses = [
  "Scope",
  "Channels",
  "Decision rights",
  "Service levels",
  "Acceptance criteria",
  "Risks",
  "Follow-ups",
  "Change control",
] as const;
export type FurtherClause = (typeof furtherClauses)[number];

/** What a contract promises, before it is written down in one layout or another. */
export interface Terms {
  /** Whether its times are elapsed or business time; the two cannot be compared. */
  clock: keyof typeof windows;
  /** How fast it is: an index into `windows`; a lower one is faster in every promise. */
  pace: number;
  approver: string;
  thing: string;
  /** One sentence, or a table of requests. */
  approvals: "sentence" | "table";
  hops: Hop[];
  cadence: string;
  exit: string;
  sunset: string;
  end: string;
  further: FurtherClause[];
}

/** One step of an escalation. */
export interface Hop {
  who: string;
  within: string;
}

const windows = {
  elapsed: [
    ...["30 minutes", "1 hour", "2 hours", "4 hours", "8 hours", "12 hours", "24 hours", "48 hours", "72 hours"],
    ...["4 days", "6 days"],
  ],
  business: [
    ...["1 business day", "2 business days", "3 business days", "4 business days", "5 business days"],
    ...["8 business days", "10 business days", "15 business days", "20 business days"],
  ],
} as const;
const steps = ["30m", "2h", "4h", "8h", "12h", "24h", "24h", "48h", "1 business day"];

/** The window `later` steps slower than the pace of these terms. */
export function windowOf({ clock, pace }: Terms, later = 0): string {
  const all = windows[clock];
  return all[Math.min(pace + later, all.length - 1)] ?? "";
}

/** Draws up terms that hold by themselves, and beside every state. */
export function planTerms(random: Random): Terms {
  const { roles, things, cadences, exits, ends } = promiseWords;
  const fill = (text: string): string =>
    text.replaceAll("{role}", random.pick(roles)).replaceAll("{count}", `${random.between(2, 9)}`);
  return {
    clock: random.chance(0.5) ? "elapsed" : "business",
    pace: random.between(0, 5),
    approver: random.pick(roles),
    thing: random.pick(things),
    approvals: random.chance(0.7) ? "sentence" : "table",
    hops: planHops(random),
    cadence: fill(random.pick(cadences)),
    exit: fill(random.pick(exits)),
    sunset: `${random.between(2027, 2029)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`,
    end: fill(random.pick(ends)),
    further: furtherClauses.filter(() => random.chance(0.3)),
  };
}

/** Draws up a ladder of two to four people, each of whom stands in it once. */
export function planHops(random: Random): Hop[] {
  const hops: Hop[] = [];
  const same = random.chance(0.3) ? random.pick(steps) : undefined;
  for (const wanted = random.between(2, 4); hops.length < wanted;) {
    const who = random.pick(promiseWords.roles);
    if (!hops.some((hop) => hop.who === who)) hops.push({ who, within: same ?? random.pick(steps) });
  }
  return hops;
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, "0");
}
