import type { ClauseName } from "../../core/document/clause.ts";
import type { CivilDate } from "../../core/freshness/history.ts";
import type { ToldPromise } from "../../core/promise/history/told-change.ts";
import type { Act, Comparison, Schedule, Window } from "../../core/promise/agreement.ts";

/** Somebody a promise names, with the way to reach them. */
export interface WhoFacts {
  name: string;
  /** Chat, pager or telephone. */
  href?: string;
}

/** One promise as the site shows it. */
export interface PromiseFacts {
  act: Act;
  what?: string;
  when?: string;
  who: WhoFacts[];
  /** True where any one of them will do. */
  either?: true;
  /** The window in words, and its longest in minutes to sort by. */
  within?: string;
  minutes?: number;
  /** The window as data. */
  window?: Window;
  backup: WhoFacts[];
}

/** A length of time in words; `most` where nights and weekends may lie in it, `least` where nobody has said which hours are worked. */
export interface TimeFacts {
  text: string;
  bound?: "most" | "least";
}

/** One step of a ladder. */
export interface HopFacts {
  who: WhoFacts[];
  within?: string;
  /** The same as data, to count from the moment something is blocked. */
  window?: Window;
  /** Which of the contract's calendars it is counted in, by place; the first where nothing is said. */
  calendar?: number;
  /** True where nobody has said which hours whoever is asked works, and the calendar is the first party's. */
  isBorrowed?: boolean;
  /** The time passed when it is reached; unknown below a step without a window. */
  after?: TimeFacts;
}

/** Who is asked in order. */
export interface LadderFacts {
  when?: string;
  hops: HopFacts[];
  /** The time after which everybody has had theirs; missing where a window is. */
  total?: TimeFacts;
  /** That time in minutes, to find the most urgent ladder by. */
  minutes?: number;
}

/** The working time of one team, in which windows of a contract are counted. */
export interface CalendarFacts {
  /** The team's name in full. */
  team?: string;
  timeZone: string;
  /** Minutes since midnight by weekday, Monday first; missing where the settings give no hours. */
  hours?: ({ from: number; to: number } | null)[];
  holidays: CivilDate[];
  minutesOfDay: number;
}

/** When people meet: in words, the next day as the build sees it, and what a reader's browser works the next day out from. */
export interface ScheduleFacts {
  text: string;
  next?: CivilDate;
  rule: Omit<Schedule, "start" | "end">;
}

/** One measured value. */
export interface ReadingFacts {
  date: CivilDate;
  value: number;
  met?: boolean;
  note?: string;
}

/** What can be measured: in words, with what was measured of it, oldest first. */
export interface TargetFacts {
  text: string;
  comparison: Comparison;
  value: number;
  unit: string;
  readings: ReadingFacts[];
  /** Where the last readings go. */
  trend?: "better" | "worse" | "steady";
}

/** Until when an agreement holds. */
export interface EndFacts {
  on?: CivilDate;
  triggers: string[];
}

/** One clause of a contract: what was read as data, and its own words where nothing was. */
export interface ClauseFacts {
  name: ClauseName;
  /** As the page writes it. */
  label: string;
  /** The heading that names it, where one does. */
  headingId?: string;
  /** Its own words, cut where they run long. */
  text?: string;
  promises?: PromiseFacts[];
  ladders?: LadderFacts[];
  schedules?: ScheduleFacts[];
  targets?: TargetFacts[];
  ends?: EndFacts[];
}

/** What changed in one clause since a party agreed. */
export interface ChangeFacts extends ToldPromise {
  clause?: ClauseName;
}

/** Where one party stands: it agreed to what the page says now, to something else, to what cannot be told, or not at all. */
export interface ConsentFacts {
  team: string;
  state: "agreed" | "lapsed" | "missing" | "unknown";
  by?: string;
  on?: CivilDate;
  changes: ChangeFacts[];
}

/** One line of a contract's risks. */
export interface RiskFacts {
  risk: string;
  trigger?: string;
  mitigation?: string;
  owner?: WhoFacts;
  level?: string;
}

/** One line of a contract's follow-ups. */
export interface FollowUpFacts {
  what: string;
  owner?: WhoFacts;
  due?: CivilDate;
  done: boolean;
}

/** What a contract between parties promises, as far as the site shows it. */
export interface AgreementFacts {
  /** Core clauses first, in their fixed order. */
  clauses: ClauseFacts[];
  /** The time of its slowest ladder, in words and in minutes to sort by. */
  lastResort?: TimeFacts & { minutes: number };
  /** What its ladders are counted in, where it has any: the first party's working time, then that of others who are asked. */
  calendars?: CalendarFacts[];
  /** The day it ends, where the frontmatter alone says so. */
  ends?: CivilDate;
  /** By party; empty where nobody was ever asked to agree. */
  consents: ConsentFacts[];
  risks: RiskFacts[];
  followUps: FollowUpFacts[];
}
