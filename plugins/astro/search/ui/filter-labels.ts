import type { WordKey } from "../../site/speak.ts";
import type { FilterName } from "./query.ts";

/** What each filter of the search is called. */
export const labelOfFilter: Readonly<Record<FilterName, WordKey>> = {
  kind: "search.kind",
  team: "party.team",
  owner: "fact.owner",
  status: "fact.status",
  band: "fact.band",
  freshness: "search.freshness",
};
