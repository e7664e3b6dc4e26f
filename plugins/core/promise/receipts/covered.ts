import type { CivilDate } from "../../freshness/history.ts";
import type { Agreement, Clause, End, Ladder, Promise, Schedule, Target, Window } from "../agreement.ts";
import { weekdays } from "../agreement.ts";
import { compareText, sortByJson, type Json } from "./sort-by-json.ts";
import { foldWords } from "../text/fold-words.ts";
import { rolesOf } from "../people/people.ts";

// Keys stand in the order of the alphabet, so that JSON has one form only.

const minutesPerDay = 1440;

/** What of a window is compared: elapsed time as minutes, business time as whole days and minutes. */
export function coveredWindow(window: Window | undefined): Json | undefined {
  if (!window) return undefined;
  const sameDay = window.sameDay === true ? { sameDay: true } : {};
  if (!window.business) return { minutes: window.days * minutesPerDay + window.minutes, ...sameDay };
  return { business: true, days: window.days, minutes: window.minutes, ...sameDay };
}

/** What of a promise is compared. */
export function coveredPromise({ act, who, within, when, backup }: Promise): Json {
  return {
    act,
    backup: filled(rolesOf(backup)),
    when: foldedCondition(when),
    who: filled(rolesOf(who)),
    within: coveredWindow(within),
  };
}

/** What of a ladder is compared; its hops in their order. */
export function coveredLadder({ when, hops }: Ladder): Json {
  return {
    hops: hops.map(({ who, within }) => ({ who: filled(rolesOf(who)), within: coveredWindow(within) })),
    when: foldedCondition(when),
  };
}

/** What of a schedule is compared. */
export function coveredSchedule(schedule: Schedule): Json {
  const { every, unit, nth, monthDay, time, timeZone, minutes } = schedule;
  const days = weekdays.filter((day) => schedule.weekdays.includes(day));
  return { every, minutes, monthDay, nth, time, timeZone, unit, weekdays: filled(days) };
}

/** Units of elapsed time a target may be in, in minutes. */
export const minutesOfUnit: Readonly<Record<string, number | undefined>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
};

/** What of a target is compared; elapsed time in minutes. */
export function coveredTarget({ comparison, value, unit, limit, per }: Target): Json {
  const within = limit && { comparison: limit.comparison, window: coveredWindow(limit.window) };
  const minutes = minutesOfUnit[unit];
  if (minutes !== undefined) return { comparison, limit: within, per, unit: "minute", value: value * minutes };
  return { comparison, limit: within, per, unit: foldWords(unit), value };
}

/** What of several ends is compared: their dates and their triggers. */
export function coveredEnds(ends: readonly End[]): Json | undefined {
  const on = ends.flatMap((end) => end.on ?? []);
  const triggers = ends.flatMap((end) => end.triggers.map(foldWords));
  return on.length + triggers.length === 0
    ? undefined
    : { on: filled(sortedOnce(on)), triggers: filled(sortedOnce(triggers)) };
}

/** What of a clause is compared; nothing but that it exists, where it holds no more. */
export function coveredClause(clause: Clause): Json {
  return {
    ends: coveredEnds(clause.ends),
    ladders: filled(sortByJson(clause.ladders.map(coveredLadder))),
    promises: filled(sortByJson(clause.promises.map(coveredPromise))),
    schedules: filled(sortByJson(clause.schedules.map(coveredSchedule))),
    targets: filled(sortByJson(clause.targets.map(coveredTarget))),
  };
}

/** A condition by its words alone; undefined where there is none. */
export function foldedCondition(when: string | undefined): string | undefined {
  return when === undefined ? undefined : foldWords(when) || undefined;
}

/** True for a clause that commits somebody to something that was read as data. */
export function isBinding({ promises, ladders, schedules, targets, ends }: Clause): boolean {
  return [promises, ladders, schedules, targets, ends].some((list) => list.length > 0);
}

/**
 * The clauses that say something, with the frontmatter's `sunset` as the one date of the sunset clause, where there is one: it
 * wins over the body, and a page that has nothing but the field has the clause.
 */
export function effectiveClauses(agreement: Agreement, sunset: CivilDate | undefined): Clause[] {
  const clauses = agreement.clauses.filter((clause) => clause.text.trim() !== "" || isBinding(clause));
  if (sunset === undefined) return clauses;
  const nowhere = { start: 0, end: 0 };
  const end: End = { ...nowhere, on: sunset, triggers: [] };
  const written = clauses.find(({ name }) => name === "sunset");
  if (!written) {
    const none = { promises: [], ladders: [], schedules: [], targets: [] };
    const place = { ...nowhere, labelSpan: nowhere, headingId: undefined };
    return [...clauses, { ...place, name: "sunset", label: "", layout: "bullet", text: "", ...none, ends: [end] }];
  }
  const ends = [end, ...written.ends.map((other) => ({ ...other, on: undefined }))];
  return clauses.map((clause) => (clause === written ? { ...clause, ends } : clause));
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function sortedOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
