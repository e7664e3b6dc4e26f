import type { ClauseName, ClauseSource } from "../document/clause.ts";
import type { Span } from "../document/document.ts";
import type { CivilDate } from "../freshness/history.ts";

/**
 * A length of time that somebody may take. Elapsed time is all in `minutes`; business time keeps whole business days apart,
 * because their length is the team's own.
 */
export interface Window {
  /** Counted in working time only. */
  business: boolean;
  /** Business days; 0 for elapsed time. */
  days: number;
  /** Minutes besides the days. */
  minutes: number;
  /** Written as “same day”: until the day ends, which is never more than the window says. */
  sameDay?: true;
}

/** What somebody commits to do. `do` stands for an act the vocabulary has no word for. */
export const acts = ["acknowledge", "respond", "decide", "approve", "resolve", "do"] as const;
export type Act = (typeof acts)[number];

/** One thing somebody promises: as far as the text says who, what, within what time, when, and who else. */
export interface Promise extends Span {
  act: Act;
  /** What it is done to, as written: “a release on a Tuesday”. Not compared. */
  what: string | undefined;
  /** Roles or handles, as written, without articles. */
  who: string[];
  within: Window | undefined;
  /** A severity, a priority or a condition, as written: “Sev-2”, “P1”, “above £60”. */
  when: string | undefined;
  backup: string[];
}

/** One step of a ladder. */
export interface Hop extends Span {
  /** Roles or handles, as written, without articles; more than one when they are asked together. */
  who: string[];
  within: Window | undefined;
}

/** Who is asked, in order, when nobody answers. */
export interface Ladder extends Span {
  /** The condition it is for, where a clause has several. */
  when: string | undefined;
  hops: Hop[];
}

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** When people meet. */
export interface Schedule extends Span {
  /** Every `every` units: `{ every: 2, unit: "week" }` is every second week. */
  every: number;
  unit: "day" | "business-day" | "week" | "month" | "quarter" | "year";
  /** Several where it is, say, Tuesdays and Thursdays. */
  weekdays: Weekday[];
  /** Which such weekday of the month, quarter or year: 1 to 4, or -1 for the last. */
  nth: number | undefined;
  /** Day of the month, 1 to 31. */
  monthDay: number | undefined;
  /** Local time, `HH:MM`. */
  time: string | undefined;
  /** An IANA name, as the time zone it was written as means (`ET` is `America/New_York`). */
  timeZone: string | undefined;
  /** How long it takes. */
  minutes: number | undefined;
}

export const comparisons = ["<", "<=", "=", ">=", ">"] as const;
export type Comparison = (typeof comparisons)[number];

/** What can be measured and must hold. */
export interface Target extends Span {
  comparison: Comparison;
  value: number;
  /** `%`, a currency sign, a unit of time (`millisecond`, `second`, `minute`, `hour`, `business-hour`, `day`, `business-day`, `week`, `month`, `quarter`, `year`), or the counted thing as written (“tickets”). */
  unit: string;
  /** What is measured, as written: “support backlog”, “Sev-2 issues resolved”. Not compared. */
  subject: string | undefined;
  /** A limit of time inside the target: “in < 2 business days”, “older than 3 days”. `said` is how an age is told: “older than”. */
  limit: { comparison: Comparison; window: Window; said?: string } | undefined;
  /** The span it is counted over: “per month”, “each quarter”. */
  per: Schedule["unit"] | undefined;
}

/** Until when an agreement holds: a date, or events that end it. */
export interface End extends Span {
  on: CivilDate | undefined;
  /** As written: “after Q1”, “any severity-1 incident”. */
  triggers: string[];
}

/** One clause with what it commits to. Lists are empty where the text could not be read as data; the text is always there. */
export interface Clause extends Span {
  name: ClauseName;
  label: string;
  labelSpan: Span;
  headingId: string | undefined;
  layout: ClauseSource["layout"];
  /** The clause in plain text. */
  text: string;
  promises: Promise[];
  ladders: Ladder[];
  schedules: Schedule[];
  targets: Target[];
  ends: End[];
}

/** One line of a risks table. */
export interface Risk extends Span {
  risk: string;
  trigger: string | undefined;
  mitigation: string | undefined;
  owner: string | undefined;
  level: string | undefined;
}

/** One line of a follow-ups table or task list. */
export interface FollowUp extends Span {
  what: string;
  owner: string | undefined;
  due: CivilDate | undefined;
  done: boolean;
}

/** Everything one page promises, as data. */
export interface Agreement {
  /** In the order of the page. One clause a name: what stands in several places is one clause with the parts of all. */
  clauses: Clause[];
  risks: Risk[];
  followUps: FollowUp[];
}
