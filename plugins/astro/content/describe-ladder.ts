import type { CheckedHandbook } from "../../core/check.ts";
import type { ContractPage } from "../../core/handbook/page.ts";
import type { Hop, Ladder } from "../../core/promise/agreement.ts";
import { buildCalendar } from "../../core/promise/time/calendar.ts";
import { printMinutes } from "../../core/promise/time/print-minutes.ts";
import { printWindow } from "../../core/promise/promises/print-promise.ts";
import { timeToLastResort } from "../../core/promise/time/time-to-last-resort.ts";
import type { CalendarFacts, HopFacts, LadderFacts, TimeFacts } from "./agreement-facts.ts";
import type { NameWho } from "./build-agreement-facts.ts";
import { withoutEmpty } from "./without-empty.ts";

/** The time a ladder takes, in words and minutes. */
export type LadderTime = TimeFacts & { minutes: number };

/** Works out how long ladders of one contract take; undefined where a window is missing. */
export type TimeLadder = (hops: readonly Hop[]) => LadderTime | undefined;

/** Makes the arithmetic of one contract's ladders: business time is that of its first party, as in the check. */
export function buildLadderTime({ handbook, today }: CheckedHandbook, page: ContractPage): TimeLadder {
  const calendar = buildCalendar(handbook.settings, page.fields.parties?.[0]?.team);
  return (hops) => {
    const time = timeToLastResort({ hops: [...hops], when: undefined, start: 0, end: 0 }, calendar, today);
    if (!time) return undefined;
    const { minutes, exact } = time;
    const bound = !exact ? "least" : hops.some(({ within }) => within?.business) ? "most" : undefined;
    return withoutEmpty<LadderTime>({ text: printMinutes(minutes), minutes, bound });
  };
}

/** What the site shows of a ladder: who is asked, after how long, and when all have had their time. */
export function describeLadder({ when, hops }: Ladder, name: NameWho, timeOf: TimeLadder): LadderFacts {
  const total = timeOf(hops);
  return withoutEmpty<LadderFacts>({
    when,
    hops: hops.map(({ who, within }, index) =>
      withoutEmpty<HopFacts>({
        who: who.map(name),
        within: within && printWindow(within),
        window: within,
        after: index === 0 ? undefined : timeOfAll(hops.slice(0, index), timeOf),
      }),
    ),
    total: total && withoutMinutes(total),
    minutes: total?.minutes,
  });
}

/** What a reader's browser counts a contract's windows in; hours and holidays only where some window is business time. */
export function describeCalendar(
  { handbook: { settings } }: CheckedHandbook,
  page: ContractPage,
  ladders: readonly Ladder[],
): CalendarFacts | undefined {
  const hops = ladders.flatMap((ladder) => ladder.hops);
  if (hops.length === 0) return undefined;
  const team = page.fields.parties?.[0]?.team;
  const { timeZone, hours, holidays, minutesOfDay } = buildCalendar(settings, team);
  const isCounted = hops.some(({ within }) => within?.business);
  return withoutEmpty<CalendarFacts>({
    team: team === undefined ? undefined : (settings.teams[team]?.name ?? team),
    timeZone,
    hours: isCounted ? hours?.map((worked) => worked ?? null) : undefined,
    holidays: isCounted ? [...holidays] : [],
    minutesOfDay,
  });
}

// The last step alone may do without a window: whoever comes behind another that has none is reached nobody knows when.
function timeOfAll(hops: readonly Hop[], timeOf: TimeLadder): TimeFacts | undefined {
  const time = hops.every(({ within }) => within !== undefined) ? timeOf(hops) : undefined;
  return time && withoutMinutes(time);
}

function withoutMinutes({ text, bound }: LadderTime): TimeFacts {
  return withoutEmpty<TimeFacts>({ text, bound });
}
