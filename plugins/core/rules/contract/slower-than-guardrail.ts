import type { ContractPage, HandbookRecord } from "../../handbook/page.ts";
import { limitsOf } from "../../handbook/work-age.ts";
import type { Ladder, Window } from "../../promise/agreement.ts";
import { worstCase } from "../../promise/time/business-time.ts";
import { buildCalendar } from "../../promise/time/calendar.ts";
import { buildHopCalendars } from "../../promise/time/hop-calendar.ts";
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
  // Contracts share their states.
  const guardrails = new Map<HandbookRecord, readonly LimitedState[]>();
  const guardrailOf = (state: HandbookRecord): readonly LimitedState[] => {
    const guardrail = guardrails.get(state) ?? readGuardrail(state);
    guardrails.set(state, guardrail);
    return guardrail;
  };
  return (page) => {
    const ladders = agreements.get(page)?.clauses.flatMap((clause) => clause.ladders) ?? [];
    if (ladders.length === 0) return [];
    const limited = [...statesOf(page, graph, maps)].flatMap(guardrailOf);
    if (limited.length === 0) return [];
    const { parties = [] } = page.fields;
    const calendar = buildCalendar(handbook.settings, parties[0]?.team);
    const hopCalendar = buildHopCalendars(handbook.settings, parties);
    const timed = limited.map((each) => ({ ...each, length: worstCase(each.limit, calendar, today) }));
    timed.sort((one, other) => one.length - other.length);
    return ladders.flatMap((ladder) => {
      const time = timeToLastResort(ladder, (hop) => hopCalendar(hop).calendar, today);
      if (!time) return [];
      const sum = sumOf(ladder);
      const isShared = ladder.hops.every((hop) => hopCalendar(hop).calendar === calendar);
      const [first, ...others] = timed.filter(({ limit, length }) =>
        outlasts(time.minutes, isShared ? sum : undefined, limit, length),
      );
      const takes = sum ? printWindow(sum) : printMinutes(time.minutes);
      return first ? [{ ladder, takes, states: [first, ...others] }] : [];
    });
  };
}

function readGuardrail(state: HandbookRecord): LimitedState[] {
  const { maxAge } = limitsOf(state);
  const limit = maxAge === undefined ? undefined : readWindow(maxAge);
  return limit ? [{ state, limit }] : [];
}

// Business time of one team on both sides passes over the same nights and weekends, whatever they are.
function outlasts(minutes: number, sum: Window | undefined, limit: Window, length: number): boolean {
  const order = sum && sum.business === limit.business ? compareWindows(sum, limit) : undefined;
  return (order ?? minutes - length) > 0;
}

function sumOf({ hops }: Ladder): Window | undefined {
  return addWindows(hops.flatMap(({ within }) => within ?? []));
}
