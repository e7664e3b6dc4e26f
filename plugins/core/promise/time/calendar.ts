import { english } from "../../vocabulary/english.ts";
import type { CivilDate } from "../../freshness/history.ts";
import type { Settings } from "../../schema/settings.ts";
import { minutesPerDay } from "./local-time.ts";

/** A team's working time. */
export interface Calendar {
  timeZone: string;
  /** Working hours by weekday, Monday first, nothing on days off; undefined where the settings give no hours. */
  hours: readonly (WorkingHours | undefined)[] | undefined;
  /** Days on which nobody works. */
  holidays: ReadonlySet<CivilDate>;
  /** Minutes of a whole business day: those of the working hours, or 1440 where no hours are known. */
  minutesOfDay: number;
}

/** The settings a calendar is made of. */
export type CalendarSettings = Pick<Settings, "teams" | "timeZone" | "holidays">;

/** Minutes since midnight; an end past 1440 lies on the next day. */
export interface WorkingHours {
  from: number;
  to: number;
}

const hoursPattern = /^([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))? (\d\d):(\d\d)-(\d\d):(\d\d)$/;
const dayNames = english.times.settingsDays;

/**
 * The working time of a team, which is named by its key in the settings, its full name, or the handle of one of its members.
 * Hours nobody gave are unknown: they are not made up, and business time then counts as elapsed time, which is the least it can
 * take. A team without a time zone lives in the handbook's.
 */
export function buildCalendar(settings: CalendarSettings, team?: string): Calendar {
  const known = built.get(settings) ?? { byTeam: new Map(), byHours: new Map() };
  built.set(settings, known);
  const calendar = known.byTeam.get(team) ?? calendarOf(settings, team, known.byHours);
  known.byTeam.set(team, calendar);
  return calendar;
}

// What was worked out for a calendar serves all teams that keep the same hours.
const built = new WeakMap<CalendarSettings, Calendars>();

interface Calendars {
  byTeam: Map<string | undefined, Calendar>;
  byHours: Map<string, Calendar>;
}

function calendarOf(settings: CalendarSettings, team: string | undefined, byHours: Calendars["byHours"]): Calendar {
  const found = team === undefined ? undefined : findTeam(settings.teams, team);
  const timeZone = found?.timeZone ?? settings.timeZone;
  const key = `${timeZone} ${found?.hours ?? ""}`;
  const known = byHours.get(key);
  if (known) return known;
  const hours = readHours(found?.hours);
  const holidays = new Set(settings.holidays);
  const calendar = { timeZone, hours: hours?.week, holidays, minutesOfDay: hours?.minutes ?? minutesPerDay };
  byHours.set(key, calendar);
  return calendar;
}

function findTeam(teams: Settings["teams"], wanted: string): Settings["teams"][string] | undefined {
  const folded = wanted.trim().toLowerCase();
  const entries = Object.entries(teams);
  const found =
    entries.find(([key]) => key.toLowerCase() === folded) ??
    entries.find(([, { name }]) => name?.toLowerCase() === folded) ??
    entries.find(([, { members }]) => members?.some((member) => member.toLowerCase() === folded));
  return found?.[1];
}

/** Reads hours like `Mon-Fri 09:00-17:00`; `22:00-06:00` ends on the next day, and equal hours are all day. */
function readHours(text: string | undefined): { week: (WorkingHours | undefined)[]; minutes: number } | undefined {
  const [, firstName = "", lastName = firstName, ...clock] = hoursPattern.exec(text ?? "") ?? [];
  const [fromHour = NaN, fromMinute = NaN, toHour = NaN, toMinute = NaN] = clock.map(Number);
  const first = dayNames.indexOf(firstName);
  const last = dayNames.indexOf(lastName);
  const from = fromHour * 60 + fromMinute;
  const end = toHour * 60 + toMinute;
  const isClock = fromMinute < 60 && toMinute < 60 && from < minutesPerDay && end <= minutesPerDay;
  if (first < 0 || last < 0 || !isClock) return undefined;
  const to = end > from ? end : end + minutesPerDay;
  const days = ((last - first + 7) % 7) + 1;
  const week = dayNames.map((_, day) => ((day - first + 7) % 7 < days ? { from, to } : undefined));
  return { week, minutes: to - from };
}
