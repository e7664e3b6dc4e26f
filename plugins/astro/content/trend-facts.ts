import type { CivilDate } from "../../core/freshness/history.ts";

/** How the pages stood at the end of one month. */
export interface MonthFacts {
  end: CivilDate;
  /** Pages that there were and that somebody had to look at again. */
  pages: number;
  /** Addresses of those that were past their window, and of those past twice of it. */
  stale: string[];
  overdue: string[];
}

/** How the pages of a build stood over the last year, by what history tells. */
export interface TrendFacts {
  /** `shallow`: the clone was cut off, so that nothing can be told. `none`: there is no history. `off`: nobody asked. */
  state: "full" | "shallow" | "none" | "off";
  /** Oldest first; none from before the first commit. */
  months: MonthFacts[];
}
