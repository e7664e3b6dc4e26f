import { describe, expect, it } from "vitest";
import type { Hop, Window } from "../../../../plugins/core/promise/agreement.ts";
import { buildCalendar } from "../../../../plugins/core/promise/time/calendar.ts";
import { timeToLastResort } from "../../../../plugins/core/promise/time/time-to-last-resort.ts";

const settings = {
  timeZone: "Europe/Oslo",
  holidays: ["2026-12-25"],
  teams: {
    "@sound/desk": { name: "Ticket desk", hours: "Mon-Fri 08:30-17:00", timeZone: "Europe/London", members: ["@bea"] },
    "@sound/boats": { hours: "Sat-Tue 05:30-21:30" },
    "@sound/night": { hours: "Mon 22:00-06:00" },
    "@sound/always": { hours: "Mon-Sun 00:00-24:00" },
    "@sound/slip": { hours: "Mon-Fri 09:00-25:61" },
    "@sound/board": {},
  },
};

describe("buildCalendar", () => {
  it.each(["@sound/desk", "ticket desk", "@bea", "@Sound/Desk"])("knows a team as %s", (name) => {
    expect(buildCalendar(settings, name)).toMatchObject({ timeZone: "Europe/London", minutesOfDay: 510 });
  });

  it("reads days that run over the weekend, and hours that run over midnight", () => {
    const boats = buildCalendar(settings, "@sound/boats");
    expect(boats.timeZone).toBe("Europe/Oslo");
    expect(boats.hours?.map((hours) => hours !== undefined)).toEqual([true, true, false, false, false, true, true]);
    expect(buildCalendar(settings, "@sound/night").hours?.[0]).toEqual({ from: 1320, to: 1800 });
    expect(buildCalendar(settings, "@sound/always").minutesOfDay).toBe(1440);
  });

  it.each(["@sound/board", "@sound/slip", "Harbour master", undefined])("makes no hours up for %s", (name) => {
    expect(buildCalendar(settings, name)).toMatchObject({ hours: undefined, minutesOfDay: 1440 });
  });

  it("takes the holidays of all", () => {
    expect([...buildCalendar(settings).holidays]).toEqual(["2026-12-25"]);
  });
});

const place = { start: 0, end: 0 };
const elapsed = (hours: number): Window => ({ business: false, days: 0, minutes: hours * 60 });
const business = (days: number): Window => ({ business: true, days, minutes: 0 });
const ladder = (...windows: (Window | undefined)[]) => ({
  ...place,
  when: undefined,
  hops: windows.map((within, index): Hop => ({
    ...place,
    who: [["Desk lead", "Ports lead", "Sponsor"][index] ?? "Board"],
    within,
  })),
});
const desk = buildCalendar(settings, "@sound/desk");
const board = buildCalendar(settings, "@sound/board");
const around = "2026-11-02";

describe("timeToLastResort", () => {
  it("is the sum of the windows", () => {
    expect(timeToLastResort(ladder(elapsed(24), elapsed(24), elapsed(24)), desk, around)).toEqual({
      minutes: 72 * 60,
      exact: true,
    });
    expect(timeToLastResort(ladder(elapsed(8), elapsed(12), undefined), desk, around)).toEqual({
      minutes: 20 * 60,
      exact: true,
    });
  });

  it("is unknown where somebody before the last may take any time", () => {
    expect(timeToLastResort(ladder(elapsed(24), undefined, elapsed(24)), desk, around)).toBeUndefined();
    expect(timeToLastResort(ladder(undefined), desk, around)).toBeUndefined();
    expect(timeToLastResort(ladder(), desk, around)).toBeUndefined();
  });

  it("counts one weekend where one lies in the way, and not one a hop", () => {
    expect(timeToLastResort(ladder(business(1), business(1)), desk, around)).toEqual({ minutes: 96 * 60, exact: true });
  });

  it("is the least it can be where nobody said which hours are worked", () => {
    expect(timeToLastResort(ladder(business(1), elapsed(2)), board, around)).toEqual({
      minutes: 26 * 60,
      exact: false,
    });
  });

  it("asks for the working time of each hop", () => {
    const calendarOf = ({ who }: Hop) => (who[0] === "Desk lead" ? board : desk);
    expect(timeToLastResort(ladder(business(1), business(1)), calendarOf, around)).toEqual({
      minutes: 96 * 60,
      exact: false,
    });
  });
});
