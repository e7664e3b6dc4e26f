import { decisionStages } from "../../core/schema/frontmatter.ts";
import { isOpen, stageOf } from "./decision-stages.ts";
import type { EntryOf } from "./entry-of.ts";
import { generationOf, type Succession } from "./successions.ts";

type Decision = EntryOf<"decisions">;

/** The spine: what is still open, nearest to being decided first; then what was decided, by year, newest first; what has no date stands last. */
export interface Spine {
  open: Decision[];
  years: { year: string | undefined; decisions: Decision[] }[];
}

/** Puts decisions in the order of the spine. Of one day, or of none, what took another's place stands above it. */
export function orderDecisions(decisions: readonly Decision[], successions: readonly Succession[] = []): Spine {
  const open = decisions.filter(isOpen).sort((a, b) => rankOf(b) - rankOf(a));
  const generations = new Map(decisions.map((decision) => [decision.id, generationOf(decision, successions)]));
  const age = ({ id }: Decision): number => generations.get(id) ?? 0;
  const decided = decisions
    .filter((decision) => !isOpen(decision))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : age(b) - age(a)));
  const byYear = Map.groupBy(decided, ({ data }) => data.decided_on?.slice(0, 4));
  return { open, years: [...byYear].map(([year, list]) => ({ year, decisions: list })) };
}

function rankOf(decision: Decision): number {
  const stage = stageOf(decision);
  return stage === undefined ? -1 : decisionStages.indexOf(stage);
}

function dayOf({ data }: Decision): string {
  return data.decided_on ?? "";
}
