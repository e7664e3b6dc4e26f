import ical, { ICalEventTransparency, type ICalEventData } from "ical-generator";
import { addDays } from "../../core/freshness/civil-date.ts";
import { instantAt, millisecondsPerMinute } from "../../core/promise/time/local-time.ts";
import type { CalendarEvent, Recurrence } from "./calendar-event.ts";
import { timeZoneBlock } from "./time-zone-block.ts";
import { compact, wallClock } from "./wall-clock.ts";

/** What a calendar is told besides its events. */
export interface CalendarHead {
  title: string;
  /** What makes ids of events this site's own. */
  host: string;
  urlOf(address: string, anchor?: string): string | undefined;
}

const secondsPerDay = 86_400;

/** A calendar as text (RFC 5545). It holds nothing of the day it was written on, so the same events are the same bytes. */
export function renderCalendar(events: readonly CalendarEvent[], { title, host, urlOf }: CalendarHead): string {
  const years = events.map(({ on }) => Number(on.slice(0, 4)));
  const firstYear = years.reduce((least, year) => Math.min(least, year), Infinity);
  const calendar = ical({
    // Its name is the one text that is written as it is given.
    name: plain(title)
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\s+/g, " "),
    prodId: { company: "astro-handshake", product: "handbook", language: "EN" },
    ttl: secondsPerDay,
    timezone: { name: null, generator: (zone) => timeZoneBlock(zone, firstYear) },
  });
  for (const event of events) {
    const url = urlOf(event.address, event.anchor);
    calendar.createEvent({
      ...whenOf(event),
      id: `${event.id}@${host}`,
      stamp: event.stamp,
      summary: plain(event.title),
      description: plain([event.about, url].filter((part) => part !== undefined && part !== "").join("\n\n")),
      ...(url !== undefined && { url }),
      ...(event.recurrence && { repeating: repeating(event, event.recurrence) }),
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

function whenOf({
  on,
  time,
}: CalendarEvent): Pick<ICalEventData, "start" | "end" | "allDay" | "timezone" | "transparency"> {
  // A date as text is read in UTC and written in UTC: it cannot shift.
  if (!time) return { start: on, allDay: true, transparency: ICalEventTransparency.TRANSPARENT };
  const begins = minuteOf(time.clock);
  const end = time.minutes === undefined ? {} : { end: wallClock(on, begins + time.minutes) };
  return { start: wallClock(on, begins), ...end, timezone: time.zone };
}

function repeating({ time }: CalendarEvent, { rule, except, until }: Recurrence): string {
  const last = until === undefined ? "" : `;UNTIL=${lastInstant(until, time?.zone)}`;
  const lines = [`RRULE:${rule}${last}`];
  if (except.length > 0) {
    const skipped = except.map((on) => compact(wallClock(on, time ? minuteOf(time.clock) : 0).toDate()));
    if (!time) lines.push(`EXDATE;VALUE=DATE:${skipped.map((moment) => moment.slice(0, 8)).join(",")}`);
    else if (time.zone === "UTC") lines.push(`EXDATE:${skipped.map((moment) => `${moment}Z`).join(",")}`);
    else lines.push(`EXDATE;TZID=${time.zone}:${skipped.join(",")}`);
  }
  return lines.join("\r\n");
}

function lastInstant(until: string, zone: string | undefined): string {
  if (zone === undefined) return until.replaceAll("-", "");
  const midnight = instantAt(addDays(until, 1), 0, zone) * millisecondsPerMinute;
  return `${compact(new Date(midnight - 1000))}Z`;
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Text without characters that no calendar may hold. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}--[\n\t]]/gv, " ").trim();
}
