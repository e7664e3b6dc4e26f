import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { CalendarEvent } from "../../../plugins/astro/feeds/calendar-event.ts";
import { renderCalendar } from "../../../plugins/astro/feeds/render-calendar.ts";

const head = {
  title: "Desk, Quay; \\ and\nothers",
  host: "harbour.example",
  urlOf: (address: string) => `https://harbour.example${address}`,
};
const review: CalendarEvent = {
  ...{ id: "review.contracts/night-desk", title: "Review due: Night desk", about: "Ask @mira.", on: "2026-03-29" },
  ...{ address: "/contracts/night-desk/", stamp: "2026-01-02", people: [], teams: [] },
};
const meeting: CalendarEvent = {
  ...{ ...review, id: "meeting.cadence.contracts/night-desk", title: "Meeting: Night desk", on: "2026-10-23" },
  time: { clock: "10:00", zone: "Europe/London", minutes: 15 },
  recurrence: {
    rule: "FREQ=WEEKLY;BYDAY=FR",
    except: [],
    until: "2026-11-06",
  },
};

function read(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)) };
}

describe("a calendar", () => {
  it("is read by a library that did not write it: whole days stay whole days, on their day", () => {
    const [event] = read(renderCalendar([review], head)).events;
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2026-03-29");
    expect(event?.endDate.toString()).toBe("2026-03-30");
    expect(event?.uid).toBe("review.contracts/night-desk@harbour.example");
    expect(event?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-01-02T00:00:00Z");
    expect(event?.component.getFirstPropertyValue("url")).toBe("https://harbour.example/contracts/night-desk/");
    expect(event?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });
  it("keeps a meeting at its hour when clocks change, and ends it with its contract", () => {
    const { events, calendar } = read(renderCalendar([meeting, { ...meeting, id: "other", on: "2026-10-30" }], head));
    expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
    const steps = events[0]?.iterator();
    const held: string[] = [];
    for (let next = steps?.next(); next; next = steps?.next()) held.push(next.toJSDate().toISOString());
    // British clocks go back on 25 October 2026.
    expect(held).toEqual(["2026-10-23T09:00:00.000Z", "2026-10-30T10:00:00.000Z", "2026-11-06T10:00:00.000Z"]);
    expect(events[0]?.duration.toSeconds()).toBe(900);
  });
  it("leaves holidays out, in every form of time", () => {
    const rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    const except = ["2026-11-30"];
    for (const time of [undefined, meeting.time, { clock: "10:00", zone: "UTC", minutes: undefined }]) {
      const event = { ...meeting, on: "2026-11-27", time, recurrence: { rule, except, until: "2026-12-01" } };
      const steps = read(renderCalendar([event], head)).events[0]?.iterator();
      const held: string[] = [];
      for (let next = steps?.next(); next; next = steps?.next()) held.push(next.toString().slice(0, 10));
      expect(held).toEqual(["2026-11-27", "2026-12-01"]);
    }
  });
  it("holds any text, and no line of it grows too long", () => {
    const title = `Night <b>desk</b>, "quay"; \\ a,b\u0007\r\nBEGIN:VEVENT\n\u202eרציף ${"ש".repeat(120)}`;
    const text = renderCalendar([{ ...review, title, about: title }], head);
    const { events, calendar } = read(text);
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe(title.replace("\u0007\r", "  "));
    // Written as text is, which this reader hands out as it stands.
    expect(calendar.getFirstPropertyValue("name")).toBe(String.raw`Desk\, Quay\; \\ and others`);
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
  it("is sound when nothing stands in it", () => {
    expect(read(renderCalendar([], head)).events).toEqual([]);
  });
});
