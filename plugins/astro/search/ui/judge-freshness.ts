import type { Freshness } from "../../../core/freshness/verdict.ts";
import { judgeAgain } from "../../site/judge-again.ts";
import type { SearchFacts } from "../search-facts.ts";
import { readTrust } from "../trust-line.ts";
import { dayOfSearch } from "./day-of-search.ts";

/** Judges a trust line of the index on the day of the search, and never as younger than the build did. */
export type JudgeFreshness = (trustLine: string) => Freshness;

/** Makes the judge for a handbook. */
export function judgeFreshnessOf(facts: SearchFacts): JudgeFreshness {
  return (line) => judgeAgain(readTrust(line), dayOfSearch(facts), facts.dueSoonDays);
}
