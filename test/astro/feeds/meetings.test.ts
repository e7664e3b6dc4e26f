import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { CalendarSource } from "../../../plugins/astro/feeds/event-of.ts";
import { meetingsOf } from "../../../plugins/astro/feeds/meetings-of.ts";
import { renderCalendar } from "../../../plugins/astro/feeds/render-calendar.ts";
import type { EntryOf } from "../../../plugins/astro/site/entry-of.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";

const site = {
  all: [],
  facts: { today: "2026-11-20", timeZone: "Europe/London", holidays: [] },
  speak: speakWith({}),
} as unknown as CalendarSource;

/** The meetings of a contract whose parties meet on a day of the month, as a calendar reads them. */
function meetingsOn(monthDay: number, time?: string): ICAL.Event[] {
  const rule = { every: 1, unit: "month", weekdays: [], monthDay, time };
  const handbook = {
    ...{ title: "Night desk", address: "/contracts/night-desk/", owners: ["@mira"], holds: [] },
    verdict: { from: "2026-11-02", reviewed: "2026-11-02" },
    agreement: { clauses: [{ name: "cadence", schedules: [{ text: `monthly on the ${monthDay}.`, rule }] }] },
  };
  const entry = { collection: "contracts", data: { status: "live", handbook } } as unknown as EntryOf<"contracts">;
  const head = { title: "Harbour", host: "harbour.example", urlOf: () => undefined };
  const text = renderCalendar(meetingsOf(entry, site, "2028-03-31"), head);
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
  return events.map((event) => new ICAL.Event(event));
}

function daysOf(events: ICAL.Event[]): string[] {
  const days = events.flatMap((event) => {
    const steps = event.iterator();
    const own: string[] = [];
    for (let next = steps.next(); next; next = steps.next()) own.push(next.toString().slice(0, 10));
    return own;
  });
  return days.sort();
}

describe("a meeting on a day that not every month has", () => {
  it.each([
    [29, ["2026-11-29", "2027-01-29", "2027-02-28", "2028-02-29"]],
    [30, ["2026-11-30", "2027-01-30", "2027-02-28", "2028-02-29"]],
    [31, ["2026-11-30", "2027-01-31", "2027-02-28", "2028-02-29"]],
  ])("is held once in every month: on the %i, or on the last day of a shorter one", (monthDay, some) => {
    for (const events of [meetingsOn(monthDay), meetingsOn(monthDay, "10:00")]) {
      const days = daysOf(events);
      expect(days).toEqual(expect.arrayContaining(some));
      expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(17);
      expect(days).toHaveLength(17);
      const said = "In a month that is too short for it, on its last day.";
      expect(events.every(({ description }) => description.includes(said))).toBe(true);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    }
  });

  it("is not said of a day that every month has", () => {
    const [event, ...others] = meetingsOn(28);
    expect(others).toEqual([]);
    expect(daysOf([event!])).toHaveLength(17);
    expect(event!.description).toBe("monthly on the 28.");
  });
});
