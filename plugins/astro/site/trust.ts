import type { Freshness } from "../../core/freshness/verdict.ts";
import type { CivilDate } from "../../core/freshness/history.ts";
import type { VerdictFacts } from "../content/facts.ts";
import type { IconName } from "./icons.ts";
import type { WordKey } from "./speak.ts";

/** The icon that stands beside the words of a verdict. */
export const verdictIcons: Readonly<Record<Freshness, IconName>> = {
  fresh: "check",
  "due-soon": "clock",
  stale: "warning",
  overdue: "overdue",
  exempt: "info",
  unknown: "unknown",
};

/** The verdicts after which a reader asks before relying on a page. */
export function isDoubtful(freshness: Freshness): boolean {
  return freshness === "stale" || freshness === "overdue";
}

/** True for the verdicts that a list mentions. */
export function isWorthSaying(freshness: Freshness): boolean {
  return freshness === "due-soon" || isDoubtful(freshness);
}

/** What is known of a page's last review or change, as one statement. */
export interface Statement {
  key: WordKey;
  date?: CivilDate;
  by?: string;
}

/** The statement a page makes about its dates. “Reviewed” is never said on version control's word. */
export function statementOf(verdict: VerdictFacts, confirmed?: CivilDate): Statement | undefined {
  if (confirmed !== undefined) return { key: "trust.confirmed", date: confirmed };
  const { reviewed, reviewedBy, changed, window, clock } = verdict;
  if (reviewed !== undefined)
    return { key: "trust.reviewed", date: reviewed, ...(reviewedBy !== undefined && { by: reviewedBy }) };
  if (changed !== undefined) return { key: window === "never" ? "trust.lastChanged" : "trust.changed", date: changed };
  return window === "never" || clock === "none" ? undefined : { key: "trust.never" };
}
