import { isTimeZone } from "../../core/freshness/civil-date.ts";
import type { Calendar } from "../../core/promise/time/calendar.ts";
import type { CalendarFacts } from "../content/agreement-facts.ts";

/** The working time that a page carries, as the core counts in it; a zone this browser does not know is UTC. */
export function readCalendar({ timeZone, hours, holidays, minutesOfDay }: CalendarFacts): Calendar {
  return {
    timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
    hours: hours?.map((worked) => worked ?? undefined),
    holidays: new Set(holidays),
    minutesOfDay,
  };
}
