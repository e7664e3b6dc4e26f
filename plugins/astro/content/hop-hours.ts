import type { CheckedHandbook } from "../../core/check.ts";
import type { ContractPage } from "../../core/handbook/page.ts";
import type { Hop, Ladder } from "../../core/promise/agreement.ts";
import { buildCalendar } from "../../core/promise/time/calendar.ts";
import { buildHopCalendars } from "../../core/promise/time/hop-calendar.ts";
import type { CalendarFacts, HopFacts } from "./agreement-facts.ts";
import { withoutEmpty } from "./without-empty.ts";

/** In whose working time a hop is counted, as its facts say it. */
export type HoursOf = (hop: Hop) => Pick<HopFacts, "calendar" | "isBorrowed">;

/**
 * What a reader's browser counts the windows of a contract's ladders in: the working time of the first party, then of every other
 * team that is asked. Hours and holidays only where some window of the team is business time.
 */
export function buildHopHours(
  { handbook: { settings } }: CheckedHandbook,
  { fields: { parties = [] } }: ContractPage,
  ladders: readonly Ladder[],
): { calendars: CalendarFacts[]; of: HoursOf } {
  const hops = ladders.flatMap((ladder) => ladder.hops);
  const calendarOf = buildHopCalendars(settings, parties);
  const first = hops.length === 0 ? undefined : (calendarOf({ who: [], within: undefined }).team ?? "");
  const teams = [...new Set([...(first === undefined ? [] : [first]), ...hops.map((hop) => calendarOf(hop).team ?? "")])];
  const counted = new Set(hops.filter(({ within }) => within?.business).map((hop) => calendarOf(hop).team ?? ""));
  return {
    calendars: teams.map((team) => describeCalendar(team, counted.has(team), settings)),
    of: (hop) => {
      const { team, isBorrowed } = calendarOf(hop);
      return { ...(isBorrowed && { isBorrowed }), ...placeOf(teams.indexOf(team ?? "")) };
    },
  };
}

function placeOf(place: number): Pick<HopFacts, "calendar"> {
  return place > 0 ? { calendar: place } : {};
}

function describeCalendar(
  team: string,
  isCounted: boolean,
  settings: CheckedHandbook["handbook"]["settings"],
): CalendarFacts {
  const { timeZone, hours, holidays, minutesOfDay } = buildCalendar(settings, team);
  return withoutEmpty<CalendarFacts>({
    team: team === "" ? undefined : (settings.teams[team]?.name ?? team),
    timeZone,
    hours: isCounted ? hours?.map((worked) => worked ?? null) : undefined,
    holidays: isCounted ? [...holidays] : [],
    minutesOfDay,
  });
}
