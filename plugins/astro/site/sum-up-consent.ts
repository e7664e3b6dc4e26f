import type { CivilDate } from "../../core/freshness/history.ts";
import type { ConsentFacts } from "../content/agreement-facts.ts";

/** Where the parties stand together. */
export interface ConsentSum {
  /** All agreed to what is said now, some of them did, some agreed to something else or to what cannot be told, or nobody was asked. */
  state: "all" | "some" | "lapsed" | "unknown" | "none";
  agreed: number;
  count: number;
  /** The day of the last agreement that holds. */
  on: CivilDate | undefined;
}

/** Sums up where the parties of a contract stand. */
export function sumUpConsent(consents: readonly ConsentFacts[]): ConsentSum {
  const agreed = consents.filter(({ state }) => state === "agreed");
  const dates = agreed.flatMap(({ on }) => on ?? []);
  return { state: stateOf(consents), agreed: agreed.length, count: consents.length, on: dates.sort().at(-1) };
}

function stateOf(consents: readonly ConsentFacts[]): ConsentSum["state"] {
  const some = (wanted: ConsentFacts["state"]): boolean => consents.some(({ state }) => state === wanted);
  if (consents.length === 0) return "none";
  if (some("lapsed")) return "lapsed";
  if (some("missing")) return "some";
  return some("unknown") ? "unknown" : "all";
}
