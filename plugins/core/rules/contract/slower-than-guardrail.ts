import type { ContractPage, HandbookRecord } from "../../handbook/page.ts";
import { limitsOf } from "../../handbook/work-age.ts";
import type { Ladder, Window } from "../../promise/agreement.ts";
import { worstCase } from "../../promise/time/business-time.ts";
import { buildCalendar, type Calendar } from "../../promise/time/calendar.ts";
import { printMinutes } from "../../promise/time/print-minutes.ts";
import { printWindow } from "../../promise/promises/print-promise.ts";
import { timeToLastResort } from "../../promise/time/time-to-last-resort.ts";
import { addWindows, compareWindows, readWindow } from "../../promise/window/window.ts";
import type { RuleContext } from "../define-rule.ts";
import { findStateMaps, statesOf } from "./states-of-contract.ts";

/** A ladder that is still being climbed when the time of some state is over. */
export interface SlowLadder {
  ladder: Ladder;
  /** How long the ladder takes, in words. */
  takes: string;
  /** The states whose time is over by then, the shortest first; never empty. */
  states: [LimitedState, ...LimitedState[]];
}

/** A state with the time work may stand in it. */
export interface LimitedState {
  state: HandbookRecord;
  limit: Window;
}

/** Prepares finding the ladders of a contract that take longer than a state it stands under lets work stay. */
export function buildSlowLadderFinder(context: RuleContext): (page: ContractPage) => SlowLadder[] {
  const { handbook, graph, agreements, today } = context;
  const maps = findStateMaps(handbook);
  // What is worked out in one team's working time holds for all its contracts.
  const calendars = new Map<string | undefined, Calendar>();
  const calendarOf = (team: string | undefined): Calendar => {
    const calendar = calendars.get(team) ?? buildCalendar(handbook.settings, team);
    calendars.set(team, calendar);
    return calendar;
  };
  return (page) => {
    const ladders = agreements.get(page)?.clauses.flatMap((clause) => clause.ladders) ?? [];
    if (ladders.length === 0) return [];
    const limited = [...statesOf(page, graph, maps)].flatMap(readGuardrail);
    if (limited.length === 0) return [];
    const calendar = calendarOf(page.fields.parties?.[0]?.team);
    const lengthOf = ({ limit }: LimitedState): number => worstCase(limit, calendar, today);
    limited.sort((one, other) => lengthOf(one) - lengthOf(other));
    return ladders.flatMap((ladder) => {
      const [first, ...others] = limited.filter(({ limit }) => outlasts(ladder, limit, calendar, today));
      return first ? [{ ladder, takes: sayTime(ladder, calendar, today), states: [first, ...others] }] : [];
    });
  };
}

function readGuardrail(state: HandbookRecord): LimitedState[] {
  const { maxAge } = limitsOf(state);
  const limit = maxAge === undefined ? undefined : readWindow(maxAge);
  return limit ? [{ state, limit }] : [];
}

// Business time on both sides passes over the same nights and weekends, whatever they are.
function outlasts(ladder: Ladder, limit: Window, calendar: Calendar, today: string): boolean {
  const time = timeToLastResort(ladder, calendar, today);
  if (!time) return false;
  const sum = sumOf(ladder);
  const order = sum && sum.business === limit.business ? compareWindows(sum, limit) : undefined;
  return (order ?? time.minutes - worstCase(limit, calendar, today)) > 0;
}

function sayTime(ladder: Ladder, calendar: Calendar, today: string): string {
  const sum = sumOf(ladder);
  if (sum) return printWindow(sum);
  return printMinutes(timeToLastResort(ladder, calendar, today)?.minutes ?? 0);
}

function sumOf({ hops }: Ladder): Window | undefined {
  return addWindows(hops.flatMap(({ within }) => within ?? []));
}
