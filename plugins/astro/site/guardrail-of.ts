import type { EntryOf } from "./entry-of.ts";
import type { Site } from "./load-site.ts";
import { sayLimit } from "./say-limit.ts";
import { workInHand } from "./standing-in.ts";

/** What a state allows and how much stands in it. */
export interface Guardrail {
  /** How long work may stay, in words. */
  stay?: string;
  /** How much may stand there at once. */
  limit?: number;
  count: number;
  isOver: boolean;
}

/** The guardrail of a state as far as it holds a number, held against what stands there. */
export function guardrailOf(state: EntryOf<"states">, site: Site): Guardrail {
  const { max_age: age, max_wip: limit } = state.data;
  const count = workInHand(site).filter((work) => work.state === state).length;
  return {
    ...(age !== undefined && { stay: site.speak("work.stay", { time: sayLimit(age, site.speak) }) }),
    ...(limit !== undefined && { limit }),
    count,
    isOver: limit !== undefined && count > limit,
  };
}

/** The states that hold more than they may. */
export function statesOverLimit(site: Site): EntryOf<"states">[] {
  return site.entries.states.filter((state) => guardrailOf(state, site).isOver);
}
