import { addDays } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";
import type { Window } from "../agreement.ts";
import type { Calendar } from "./calendar.ts";
import { dateAt, instantAt, millisecondsPerMinute, minutesPerDay } from "./local-time.ts";
import { earliestAt, latestAt, workedBy, workingTimeAround, type WorkingTime } from "./working-time.ts";

// A worst case is looked for among all moments of so many days.
const daysAhead = 35;

/** A window, and the working time it is counted in. */
export interface TimedWindow {
  window: Window;
  calendar: Calendar;
}

/**
 * When a window that begins at an instant is over, in milliseconds since 1970. Business time runs in the calendar's working
 * hours only; a business day is as much of it as a day has. Without known hours it runs all the time. “Same day” ends at the
 * latest with the local day.
 */
export function addWindow(instantMs: number, window: Window, calendar: Calendar): number {
  const instant = instantMs / millisecondsPerMinute;
  const end = endOf({ window, calendar }, workingTimeOf(calendar, instant), instant);
  if (window.sameDay !== true) return end * millisecondsPerMinute;
  const tomorrow = addDays(dateAt(instant, calendar.timeZone), 1);
  return Math.min(end, instantAt(tomorrow, 0, calendar.timeZone)) * millisecondsPerMinute;
}

/**
 * The longest elapsed time, in minutes, that a window may take when it begins at any minute of the five weeks from a date on:
 * nights, weekends, holidays and the hour a change of clocks adds are counted. Without known hours it is the window itself, a
 * business day being 24 hours.
 */
export function worstCase(window: Window, calendar: Calendar, around: CivilDate): number {
  return worstCaseOf([{ window, calendar }], around);
}

/** The longest elapsed time, in minutes, that windows may take one behind the other; as `worstCase`. */
export function worstCaseOf(windows: readonly TimedWindow[], around: CivilDate): number {
  const elapsed = windows.reduce((sum, { window, calendar }) => sum + minutesOf(window, calendar), 0);
  const first = windows.find(isCounted);
  if (!first) return elapsed;
  const key = windows.reduce(
    (said, { window }) => `${said} ${window.business} ${window.days} ${window.minutes}`,
    around,
  );
  const isShared = windows.every(({ calendar }) => calendar === first.calendar);
  const known = isShared ? (found.get(first.calendar) ?? new Map<string, number>()) : undefined;
  if (known) found.set(first.calendar, known);
  const longest = known?.get(key) ?? longestOf(windows, instantAt(around, 0, first.calendar.timeZone));
  known?.set(key, longest);
  return longest;
}

// Contracts share windows and teams; what was found for one holds for all.
const found = new WeakMap<Calendar, Map<string, number>>();

/**
 * Between two jumps of the end, a later beginning never takes longer. The end jumps where a window would run out just at the
 * close of a day and, begun a minute later, runs on to the next; so those minutes are the only ones to try.
 */
function longestOf(windows: readonly TimedWindow[], from: number): number {
  const steps = windows.map((timed) => ({ timed, time: workingTimeOf(timed.calendar, from) }));
  const to = from + daysAhead * minutesPerDay;
  const run = (begin: number): number => steps.reduce((instant, { timed, time }) => endOf(timed, time, instant), begin);
  const last = run(to);
  let longest = run(from) - from;
  for (const [index, { timed, time }] of steps.entries()) {
    if (!isCounted(timed) || !time) continue;
    for (const close of time.closes) {
      if (close > last) break;
      let begin = close;
      for (const step of steps.slice(0, index + 1).reverse()) begin = lastBeginning(step.timed, step.time, begin);
      if (begin >= from && begin < to) longest = Math.max(longest, run(begin + 1) - begin - 1);
    }
  }
  return Math.ceil(longest);
}

function endOf(timed: TimedWindow, time: WorkingTime | undefined, begin: number): number {
  const { window, calendar } = timed;
  const minutes = minutesOf(window, calendar);
  if (!time || !isCounted(timed)) return begin + minutes;
  return Math.max(begin, earliestAt(calendar, time, workedBy(calendar, time, begin) + minutes));
}

/** The last instant from which a window is over by `end`. */
function lastBeginning(timed: TimedWindow, time: WorkingTime | undefined, end: number): number {
  const { window, calendar } = timed;
  const minutes = minutesOf(window, calendar);
  if (!time || !isCounted(timed)) return end - minutes;
  const worked = workedBy(calendar, time, end) - minutes;
  return worked < 0 ? -Infinity : Math.min(end, latestAt(calendar, time, worked));
}

function isCounted({ window, calendar }: TimedWindow): boolean {
  return window.business && calendar.hours !== undefined && minutesOf(window, calendar) > 0;
}

function minutesOf({ business, days, minutes }: Window, calendar: Calendar): number {
  return days * (business ? calendar.minutesOfDay : minutesPerDay) + minutes;
}

function workingTimeOf(calendar: Calendar, instant: number): WorkingTime | undefined {
  return calendar.hours ? workingTimeAround(calendar, instant) : undefined;
}
