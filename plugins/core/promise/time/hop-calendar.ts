import type { Hop } from "../agreement.ts";
import { buildTeamOf, type TeamParty } from "../people/team-of.ts";
import { buildCalendar, type Calendar, type CalendarSettings } from "./calendar.ts";

/** The working time in which a hop's window is counted, and whose it is. */
export interface HopCalendar {
  /** As the settings or the contract name it. */
  team: string | undefined;
  calendar: Calendar;
  /** True where nobody has said which hours whoever is asked works, and those of the contract's first party are taken. */
  isBorrowed: boolean;
}

/**
 * Makes the lookup of the working time of a contract's hops: that of the team of whoever is asked, as far as the settings give its
 * hours, else that of the contract's first party. Elapsed time needs no hours, so it is the team's own whenever that is known.
 */
export function buildHopCalendars(
  settings: CalendarSettings,
  parties: readonly TeamParty[],
): (hop: Pick<Hop, "who" | "within">) => HopCalendar {
  const teamOf = buildTeamOf(settings.teams, parties);
  const first = parties[0]?.team;
  const firstTeam = first === undefined ? undefined : (teamOf(first) ?? first);
  return ({ who, within }) => {
    const known = who.flatMap((name) => teamOf(name) ?? []);
    const isCounted = within?.business === true;
    const team = isCounted ? known.find((key) => buildCalendar(settings, key).hours) : known[0];
    const taken = team ?? firstTeam;
    const isBorrowed = isCounted && team === undefined && !known.includes(firstTeam ?? "");
    return { team: taken, calendar: buildCalendar(settings, taken), isBorrowed };
  };
}
