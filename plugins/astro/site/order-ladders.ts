import type { LadderFacts } from "../content/agreement-facts.ts";

/** The ladders of a contract, the one that leaves least time first; those whose time is not known keep their place behind. */
export function orderLadders(ladders: readonly LadderFacts[]): LadderFacts[] {
  return ladders.toSorted((one, other) => (one.minutes ?? Infinity) - (other.minutes ?? Infinity) || 0);
}
