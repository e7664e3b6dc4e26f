import { isTimeZone } from "../../core/freshness/civil-date.ts";
import type { Calendar } from "../../core/promise/time/calendar.ts";
import type { CalendarFacts } from "../content/agreement-facts.ts";

/** The working time of a team, by its name in full. */
export interface TeamCalendar extends Calendar {
  team: string | undefined;
}

/** The working time that a page carries, as the core counts in it; a zone this browser does not know is UTC. */
export function readCalendar({ team, timeZone, hours, holidays, minutesOfDay }: CalendarFacts): TeamCalendar {
  return {
    team,
    timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
    hours: hours?.map((worked) => worked ?? undefined),
    holidays: new Set(holidays),
    minutesOfDay,
  };
}
