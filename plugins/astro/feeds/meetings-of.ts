import type { CivilDate } from "../../core/freshness/history.ts";
import { nextOccurrence } from "../../core/promise/schedules/next-occurrence.ts";
import type { EntryOf } from "../site/entry-of.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { eventOf, stampOf, type CalendarSource } from "./event-of.ts";
import { recurrenceRule } from "./recurrence-rule.ts";

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
  return agreement.clauses.flatMap((clause) =>
    (clause.schedules ?? []).flatMap(({ rule, text }, index): CalendarEvent[] => {
      const on = nextOccurrence(rule, begin, facts.timeZone, { holidays })?.on;
      if (on === undefined || recurrenceRule(rule) === undefined || (until !== undefined && on > until)) return [];
      const zone = rule.timeZone ?? facts.timeZone;
      const isWorkday = rule.unit === "business-day";
      return [
        {
          ...eventOf(entry, site, index === 0 ? `meeting.${clause.name}` : `meeting.${clause.name}.${index + 1}`),
          title: speak("calendar.meeting", { title }),
          about: text,
          on,
          time: rule.time === undefined ? undefined : { clock: rule.time, zone, minutes: rule.minutes },
          recurrence: { rule, except: isWorkday ? facts.holidays.filter((day) => day >= on).sort() : [], until },
          stamp: stampOf(entry, begin),
        },
      ];
    }),
  );
}
