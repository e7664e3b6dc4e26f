import type { CivilDate } from "../../core/freshness/history.ts";
import type { VerdictFacts } from "../content/facts.ts";
import type { Judged } from "../site/judge-again.ts";
import { statementOf } from "../site/trust.ts";

/**
 * What a search result knows of a page's trust: what its age is judged from on the day it is read, and what it says of its dates.
 * It travels as one value of a filter of the index, so that results are also narrowed by the judgement of that day.
 */
export interface TrustLine extends Judged {
  said?: { key: TrustKey; date?: CivilDate };
}

const keys = ["trust.reviewed", "trust.changed", "trust.lastChanged", "trust.confirmed", "trust.never"] as const;
type TrustKey = (typeof keys)[number];

/** The trust of a page or record as one line: `2026-11-03|365|live|trust.reviewed|2026-11-03`. */
export function packTrust(verdict: VerdictFacts, confirmed?: CivilDate): string {
  const { from = "", window, status } = verdict;
  const said = statementOf(verdict, confirmed);
  return [from, window, status, said?.key ?? "", said?.date ?? ""].join("|");
}

/** Reads what `packTrust` wrote. */
export function readTrust(line: string): TrustLine {
  const [from = "", window = "", status = "", name = "", date = ""] = line.split("|");
  const key = keys.find((known) => known === name);
  return {
    from: from === "" ? undefined : from,
    window: window === "never" ? "never" : Number(window),
    status,
    ...(key !== undefined && { said: { key, ...(date !== "" && { date }) } }),
  };
}
