import type { EntryOf } from "./entry-of.ts";

type Decision = EntryOf<"decisions">;

/** The spine: what is still open, then what was decided, by year, newest first; what has no date stands last. */
export interface Spine {
  open: Decision[];
  years: { year: string | undefined; decisions: Decision[] }[];
}

/** Puts decisions in the order of the spine. */
export function orderDecisions(decisions: readonly Decision[]): Spine {
  const open = decisions.filter(isOpen);
  const decided = decisions
    .filter((decision) => !isOpen(decision))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
  const byYear = Map.groupBy(decided, ({ data }) => data.decided_on?.slice(0, 4));
  return { open, years: [...byYear].map(([year, list]) => ({ year, decisions: list })) };
}

function isOpen({ data: { stage, decided_on: decidedOn, status } }: Decision): boolean {
  return (
    stage !== undefined &&
    stage !== "review" &&
    decidedOn === undefined &&
    status !== "superseded" &&
    status !== "archived"
  );
}

function dayOf({ data }: Decision): string {
  return data.decided_on ?? "";
}
