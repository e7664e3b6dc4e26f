import type { CivilDate } from "../../core/freshness/history.ts";

/** Meetings that come again: the rule they follow, the days on which they are not held, and the last day they may be. */
export interface Recurrence {
  /** As calendars read it (RFC 5545), without beginning and end. */
  rule: string;
  except: readonly CivilDate[];
  until: CivilDate | undefined;
}

/** One entry of a calendar. */
export interface CalendarEvent {
  /** Stays the same between builds for the same thing of the same page. */
  id: string;
  title: string;
  about: string;
  /** The day in the event's own time zone; of what comes again the first. */
  on: CivilDate;
  /** `HH:MM` with its time zone; without one the event takes the whole day. */
  time?: { clock: string; zone: string; minutes: number | undefined } | undefined;
  recurrence?: Recurrence;
  /** The page it is about, without base, and the record on it. */
  address: string;
  anchor?: string | undefined;
  /** The day on which the page last said anything new. */
  stamp: CivilDate;
  /** Handles and teams in whose calendars it stands. */
  people: string[];
  teams: string[];
}
