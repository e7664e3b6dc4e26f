import type { TeamCalendar } from "./read-calendar.ts";
import type { BlockedQuestion } from "./say-blocked.ts";

const allDay: TeamCalendar = {
  team: undefined,
  timeZone: "UTC",
  hours: undefined,
  holidays: new Set(),
  minutesOfDay: 1440,
};

/** The working time a hop is counted in; of no hop, that of the contract's first party. */
export function calendarAt(
  { ladder, calendars }: Pick<BlockedQuestion, "ladder" | "calendars">,
  hop: number | undefined,
): TeamCalendar {
  return calendars[(hop === undefined ? undefined : ladder.hops[hop]?.calendar) ?? 0] ?? allDay;
}
