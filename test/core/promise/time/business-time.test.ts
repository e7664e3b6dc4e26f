import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDateIn } from "../../../../plugins/core/freshness/civil-date.ts";
import type { Window } from "../../../../plugins/core/promise/agreement.ts";
import { addWindow, worstCase, worstCaseOf } from "../../../../plugins/core/promise/time/business-time.ts";
import { buildCalendar, type Calendar } from "../../../../plugins/core/promise/time/calendar.ts";
import { weekdayOf } from "../../../../plugins/core/promise/time/local-time.ts";

const minute = 60_000;
const settings = {
  timeZone: "Europe/London",
  holidays: ["2026-12-25", "2026-12-28"],
  teams: {
    "@marsh/desk": { name: "Ticket desk", hours: "Mon-Fri 09:00-17:00" },
    "@marsh/boats": { hours: "Sat-Wed 05:30-21:30", timeZone: "America/New_York" },
    "@marsh/watch": { hours: "Thu-Mon 22:00-06:00", members: ["@ida"] },
    "@marsh/board": {},
  },
};
const desk = buildCalendar(settings, "@marsh/desk");
const unknown = buildCalendar(settings, "@marsh/board");
const hours = (count: number): Window => ({ business: true, days: 0, minutes: count * 60 });
const days = (count: number): Window => ({ business: true, days: count, minutes: 0 });
const elapsed = (minutes: number): Window => ({ business: false, days: 0, minutes });

/** Adds a window the slow way: minute by minute, asking the clock on the wall each time. */
function simulate(start: number, window: Window, calendar: Calendar): number {
  let left = window.days * (window.business ? calendar.minutesOfDay : 1440) + window.minutes;
  let now = start;
  const clock = new Intl.DateTimeFormat("en", {
    timeZone: calendar.timeZone,
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  while (left > 0) {
    if (!window.business || isWorking(now, calendar, clock)) left--;
    now += minute;
  }
  return now;
}

function isWorking(instant: number, calendar: Calendar, clock: Intl.DateTimeFormat): boolean {
  if (!calendar.hours) return true;
  const [hour = 0, minutes = 0] = clock.format(instant).split(":").map(Number);
  const onDay = (date: string, at: number): boolean => {
    const working = calendar.holidays.has(date) ? undefined : calendar.hours?.[weekdayOf(date)];
    return working !== undefined && at >= working.from && at < working.to;
  };
  const date = civilDateIn(instant, calendar.timeZone);
  const yesterday = new Date(Date.parse(`${date}T00:00:00Z`) - 1440 * minute).toISOString().slice(0, 10);
  return onDay(date, hour * 60 + minutes) || onDay(yesterday, hour * 60 + minutes + 1440);
}

const calendars = ["@marsh/desk", "@marsh/boats", "@marsh/watch", "@marsh/board"].map((team) =>
  buildCalendar(settings, team),
);
const calendar = fc.constantFrom(...calendars);
// Weeks with both changes of the clocks, and Christmas.
const start = fc
  .record({
    week: fc.constantFrom("2026-03-26", "2026-10-22", "2026-10-29", "2026-12-21"),
    minutes: fc.integer({ min: 0, max: 8000 }),
  })
  .map(({ week, minutes }) => Date.parse(`${week}T00:00:00Z`) + minutes * minute);
const window = fc.record({
  business: fc.boolean(),
  days: fc.integer({ min: 0, max: 3 }),
  minutes: fc.integer({ min: 0, max: 900 }),
}) satisfies fc.Arbitrary<Window>;

describe("addWindow", () => {
  it("agrees with a clock that is looked at every minute", () => {
    fc.assert(
      fc.property(start, window, calendar, (from, length, team) => {
        expect(addWindow(from, length, team)).toBe(simulate(from, length, team));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("adds up: two windows one behind the other are their sum", () => {
    fc.assert(
      fc.property(start, fc.nat(2000), fc.nat(2000), calendar, (from, one, other, team) => {
        const sum: Window = { business: true, days: 0, minutes: one + other };
        const first = addWindow(from, { ...sum, minutes: one }, team);
        expect(addWindow(first, { ...sum, minutes: other }, team)).toBe(addWindow(from, sum, team));
      }),
      { seed: 4 },
    );
  });

  it.each([
    ["within a working day", "2026-11-18T10:00Z", hours(4), "2026-11-18T14:00Z"],
    ["over a night", "2026-11-18T15:00Z", hours(4), "2026-11-19T11:00Z"],
    ["over a weekend", "2026-11-20T16:00Z", days(1), "2026-11-23T16:00Z"],
    ["from a Sunday", "2026-11-22T12:00Z", days(2), "2026-11-24T17:00Z"],
    ["over Christmas", "2026-12-24T12:00Z", days(1), "2026-12-29T12:00Z"],
    ["in elapsed time, holiday or not", "2026-12-24T12:00Z", elapsed(2880), "2026-12-26T12:00Z"],
    [
      "the same day, at the latest until midnight",
      "2026-11-18T20:15Z",
      { ...elapsed(1440), sameDay: true },
      "2026-11-19T00:00Z",
    ],
  ] as const)("counts %s", (_, from, length, until) => {
    expect(new Date(addWindow(Date.parse(from), length, desk)).toISOString()).toBe(new Date(until).toISOString());
  });

  it("does not make up hours that nobody gave", () => {
    const from = Date.parse("2026-11-20T16:00Z");
    expect(addWindow(from, days(2), unknown) - from).toBe(48 * 60 * minute);
  });
});

describe("worstCase", () => {
  it.each([
    ["4 business hours meet a night and a weekend", hours(4), "2026-11-02", 68],
    ["1 business day", days(1), "2026-11-02", 72],
    ["2 business days", days(2), "2026-11-02", 96],
    ["5 business days are a week and a weekend", days(5), "2026-11-02", 168],
    ["2 business days over Christmas, with its two holidays", days(2), "2026-12-07", 144],
    ["1 business day over the weekend on which clocks go back", days(1), "2026-10-01", 73],
    ["elapsed time is what it says", elapsed(2880), "2026-12-07", 48],
  ] as const)("%s", (_, length, around, expected) => {
    expect(worstCase(length, desk, around)).toBe(expected * 60);
  });

  it("is the longest of all minutes one may begin at", () => {
    const around = "2026-12-14";
    const from = Date.parse(`${around}T00:00:00Z`);
    for (const length of [hours(3), hours(8), days(2), { business: true, days: 1, minutes: 95 }]) {
      let longest = 0;
      for (let at = 0; at < 35 * 1440; at++) {
        const begin = from + at * minute;
        longest = Math.max(longest, (addWindow(begin, length, desk) - begin) / minute);
      }
      expect(worstCase(length, desk, around)).toBe(longest);
    }
  });

  it("is the longest of a chain of elapsed and business time in the hours of two teams", () => {
    const around = "2026-10-19";
    const boats = buildCalendar(settings, "@marsh/boats");
    const chain = [
      { window: elapsed(90), calendar: desk },
      { window: hours(5), calendar: desk },
      { window: elapsed(240), calendar: boats },
      { window: days(1), calendar: boats },
    ];
    const from = Date.parse("2026-10-18T23:00:00Z");
    let longest = 0;
    for (let at = 0; at < 35 * 1440; at++) {
      const begin = from + at * minute;
      const end = chain.reduce((now, { window: length, calendar: team }) => addWindow(now, length, team), begin);
      longest = Math.max(longest, (end - begin) / minute);
    }
    expect(worstCaseOf(chain, around)).toBe(longest);
  });

  it("comes to an end for a window no calendar holds", () => {
    expect(worstCase(days(1e9), desk, "2026-11-02")).toBeGreaterThan(9000 * 1440);
    expect(Number.isFinite(worstCase(days(1e9), desk, "2026-11-02"))).toBe(true);
  });
});
