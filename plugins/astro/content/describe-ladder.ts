import type { CheckedHandbook } from "../../core/check.ts";
import type { ContractPage } from "../../core/handbook/page.ts";
import type { Hop, Ladder } from "../../core/promise/agreement.ts";
import { buildHopCalendars } from "../../core/promise/time/hop-calendar.ts";
import { timeToLastResort } from "../../core/promise/time/time-to-last-resort.ts";
import { sayMinutes, sayWindow } from "../site/say-window.ts";
import { speakWith } from "../site/speak.ts";
import type { HopFacts, LadderFacts, TimeFacts } from "./agreement-facts.ts";
import type { ClauseContext } from "./describe-clause.ts";
import { withoutEmpty } from "./without-empty.ts";

/** The time a ladder takes, in words and minutes. */
export type LadderTime = TimeFacts & { minutes: number };

/** Works out how long ladders of one contract take; undefined where a window is missing. */
export type TimeLadder = (hops: readonly Hop[]) => LadderTime | undefined;

/** Makes the arithmetic of one contract's ladders: business time is that of whoever is asked, as in the check. */
export function buildLadderTime({ handbook, today }: CheckedHandbook, page: ContractPage): TimeLadder {
  const calendarOf = buildHopCalendars(handbook.settings, page.fields.parties ?? []);
  const speak = speakWith(handbook.settings.words);
  return (hops) => {
    const ladder = { hops: [...hops], when: undefined, start: 0, end: 0 };
    const time = timeToLastResort(ladder, (hop) => calendarOf(hop).calendar, today);
    if (!time) return undefined;
    const { minutes, exact } = time;
    const bound = !exact ? "least" : hops.some(({ within }) => within?.business) ? "most" : undefined;
    return withoutEmpty<LadderTime>({ text: sayMinutes(minutes, speak), minutes, bound });
  };
}

/** What the site shows of a ladder: who is asked, after how long, and when all have had their time. */
export function describeLadder(
  { when, hops }: Ladder,
  { name, timeOf, hoursOf, speak }: Pick<ClauseContext, "name" | "timeOf" | "hoursOf" | "speak">,
): LadderFacts {
  const total = timeOf(hops);
  return withoutEmpty<LadderFacts>({
    when,
    hops: hops.map((hop, index) =>
      withoutEmpty<HopFacts>({
        who: hop.who.map(name),
        within: hop.within && sayWindow(hop.within, speak),
        window: hop.within,
        ...hoursOf(hop),
        after: index === 0 ? undefined : timeOfAll(hops.slice(0, index), timeOf),
      }),
    ),
    total: total && withoutMinutes(total),
    minutes: total?.minutes,
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
