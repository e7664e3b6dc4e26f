import { addDays } from "../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../core/freshness/history.ts";
import { nextOccurrence } from "../../core/promise/schedules/next-occurrence.ts";
import type { ScheduleFacts } from "../content/agreement-facts.ts";
import type { EntryOf } from "../site/entry-of.ts";
import type { Speak } from "../site/speak.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { eventOf, stampOf, type CalendarSource } from "./event-of.ts";
import { recurrenceSeries, shortestMonth } from "./recurrence-series.ts";

// Of two series of one schedule the second begins within a year.
const mostBefore = 12;

/**
 * The meetings a contract promises, as far as its text says on which days they are held. They begin with the first after the
 * contract was last reviewed or changed, and end with the contract.
 */
export function meetingsOf(
  entry: EntryOf<"contracts">,
  site: CalendarSource,
  until: CivilDate | undefined,
): CalendarEvent[] {
  const { agreement, verdict, title } = entry.data.handbook;
  if (entry.data.status === "draft" || !agreement) return [];
  const { facts, speak } = site;
  const begin = verdict.from ?? `${facts.today.slice(0, 4)}-01-01`;
  const holidays = new Set(facts.holidays);
  const firstOf = (rule: ScheduleFacts["rule"], holds: (on: CivilDate) => boolean): CivilDate | undefined => {
    let on = nextOccurrence(rule, begin, facts.timeZone, { holidays })?.on;
    for (let tried = 0; on !== undefined && !holds(on) && tried < mostBefore; tried += 1)
      on = nextOccurrence(rule, addDays(on, 1), facts.timeZone, { holidays })?.on;
    return on;
  };
  return agreement.clauses.flatMap((clause) =>
    (clause.schedules ?? []).flatMap(({ rule, text }, index) =>
      recurrenceSeries(rule).flatMap((series, part): CalendarEvent[] => {
        const on = firstOf(rule, series.holds);
        if (on === undefined || (until !== undefined && on > until)) return [];
        const zone = rule.timeZone ?? facts.timeZone;
        const isWorkday = rule.unit === "business-day";
        const name = [`meeting.${clause.name}`, ...(index === 0 ? [] : [index + 1]), ...(part === 0 ? [] : ["short"])];
        return [
          {
            ...eventOf(entry, site, name.join(".")),
            title: speak("calendar.meeting", { title }),
            about: aboutMeeting(text, rule, speak),
            on,
            time: rule.time === undefined ? undefined : { clock: rule.time, zone, minutes: rule.minutes },
            recurrence: {
              rule: series.rule,
              except: isWorkday ? facts.holidays.filter((day) => day >= on).sort() : [],
              until,
            },
            stamp: stampOf(entry, begin),
          },
        ];
      }),
    ),
  );
}

// A series that falls on another day in February is no mistake, and says so.
function aboutMeeting(text: string, { unit, monthDay = 1 }: ScheduleFacts["rule"], speak: Speak): string {
  const isMoved = unit === "month" && monthDay > shortestMonth;
  return isMoved ? `${text}\n${speak("calendar.shortMonth")}` : text;
}
