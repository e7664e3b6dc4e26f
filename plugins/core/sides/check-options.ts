import type { CivilDate } from "../freshness/history.ts";
import type { Host } from "../handbook/host.ts";
import type { LoadOptions } from "../handbook/load-handbook.ts";

/** The other side of a change: the content folder as it stood before. */
export interface BaseSide {
  /** What it was asked for by: `main`. */
  ref: string;
  host: Host;
  /** Files whose text is the same on both sides. */
  same: ReadonlySet<string>;
  /** True where the settings and CODEOWNERS are alike on both sides, so that a page of the same text is the same page. */
  sameSettings: boolean;
  /** Where a file that was moved since now stands, by its path then. */
  renamed: ReadonlyMap<string, string>;
}

/** How a handbook is checked. */
export interface CheckOptions extends Omit<LoadOptions, "rules"> {
  /** The day to judge on, `YYYY-MM-DD`. */
  today?: CivilDate;
  /** The instant from which the day is worked out in the handbook's time zone, in milliseconds since 1970; used without `today`. */
  now: number;
  /** Count warnings as errors. Default: false. */
  strict?: boolean;
  /** Ask for the history of every page, not only where a judgement needs it. Default: false. */
  wholeHistory?: boolean;
  /** Report only what the change since this side causes. Default: everything. */
  base?: BaseSide;
}
