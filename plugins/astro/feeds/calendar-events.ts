import type { EntryOf } from "../site/entry-of.ts";
import type { SiteEntry } from "../site/load-site.ts";
import { once } from "../site/once.ts";
import type { CalendarEvent } from "./calendar-event.ts";
import { endDayOf } from "./end-day-of.ts";
import { eventOf, stampOf, type CalendarSource } from "./event-of.ts";
import { meetingsOf } from "./meetings-of.ts";

/** Every dated thing of a handbook: reviews due, meetings, ends of contracts, decisions to look at again. By page, then by day. */
export const calendarEvents = once((site: CalendarSource): readonly CalendarEvent[] =>
  site.all
    .filter(({ data }) => data.status !== "archived" && data.status !== "superseded")
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .flatMap((entry) => [
      ...reviewOf(entry, site),
      ...(entry.collection === "decisions" ? decisionReviewOf(entry, site) : []),
      ...(entry.collection === "contracts" ? [...endOf(entry, site), ...meetingsOf(entry, site, endDayOf(entry))] : []),
    ]),
);

function reviewOf(entry: SiteEntry, site: CalendarSource): CalendarEvent[] {
  const { title, verdict, owners, anchor, confirmed } = entry.data.handbook;
  const { due, freshness } = verdict;
  if (due === undefined || freshness === "exempt") return [];
  // A page speaks for the records on it that say no day of their own.
  if (anchor !== undefined && confirmed === undefined) return [];
  if (entry.collection === "decisions" && entry.data.next_review === due) return [];
  const { speak } = site;
  const about = speak("calendar.aboutReview", { owner: owners[0] ?? speak("calendar.nobody") });
  const named = { title: speak("calendar.review", { title }), about, on: due, stamp: stampOf(entry, due) };
  return [{ ...eventOf(entry, site, "review"), ...named }];
}

function decisionReviewOf(entry: EntryOf<"decisions">, site: CalendarSource): CalendarEvent[] {
  const { next_review: on, decider, handbook } = entry.data;
  if (on === undefined || handbook.anchor !== undefined) return [];
  const about = site.speak("calendar.aboutDecision", {
    owner: decider ?? handbook.owners[0] ?? site.speak("calendar.nobody"),
  });
  const event = eventOf(entry, site, "decision");
  const people = decider === undefined ? event.people : [...new Set([...event.people, decider])];
  const title = site.speak("calendar.decision", { title: handbook.title });
  return [{ ...event, people, title, about, on, stamp: stampOf(entry, on) }];
}

function endOf(entry: EntryOf<"contracts">, site: CalendarSource): CalendarEvent[] {
  const on = endDayOf(entry);
  if (on === undefined) return [];
  const { title } = entry.data.handbook;
  const said = { title: site.speak("calendar.end", { title }), about: site.speak("calendar.aboutEnd") };
  return [{ ...eventOf(entry, site, "end"), ...said, on, stamp: stampOf(entry, on) }];
}

function placeOf({ data: { handbook } }: SiteEntry): string {
  return `${handbook.address}#${handbook.anchor ?? ""}`;
}
