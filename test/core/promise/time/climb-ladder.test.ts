import { describe, expect, it } from "vitest";
import { buildCalendar, type Calendar } from "../../../../plugins/core/promise/time/calendar.ts";
import {
  climbLadder,
  nextCounted,
  standOnLadder,
  type Turn,
} from "../../../../plugins/core/promise/time/climb-ladder.ts";
import { readWindow } from "../../../../plugins/core/promise/window/window.ts";

const calendar = (hours: string | undefined, timeZone: string, holidays: string[] = []): Calendar =>
  buildCalendar({ teams: { Desk: { timeZone, ...(hours && { hours }) } }, timeZone: "UTC", holidays }, "Desk");

const climb = (windows: string[], since: string, time: Calendar): Turn[] =>
  climbLadder(
    windows.map((text) => ({ window: text === "" ? undefined : readWindow(text), calendar: time })),
    Date.parse(since),
  );

const said = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16);

const ends = (turns: Turn[]): (string | undefined)[] => turns.map(({ until }) => said(until));

const london = calendar("Mon-Fri 09:00-17:00", "Europe/London", ["2026-12-25", "2026-12-28"]);

describe("the turns on a ladder", () => {
  it("follow one another, each as long as its window", () => {
    const turns = climb(["24h", "12h", "30m"], "2026-11-20T09:30Z", london);
    expect(turns.map(({ from }) => said(from))).toEqual(["2026-11-20T09:30", "2026-11-21T09:30", "2026-11-21T21:30"]);
    expect(ends(turns)).toEqual(["2026-11-21T09:30", "2026-11-21T21:30", "2026-11-21T22:00"]);
  });

  it("stand still over a weekend where they are business time", () => {
    const turns = climb(["4 business hours", "1 business day"], "2026-11-20T15:00Z", london);
    expect(ends(turns)).toEqual(["2026-11-23T11:00", "2026-11-24T11:00"]);
  });

  it("begin to count when work begins", () => {
    const [turn] = climb(["2 business hours"], "2026-11-21T12:00Z", london);
    expect(said(turn?.from)).toBe("2026-11-21T12:00");
    expect(said(turn?.until)).toBe("2026-11-23T11:00");
  });

  it("pass over holidays", () => {
    // Christmas, the weekend behind it, and the Monday in its stead.
    expect(ends(climb(["2 business days"], "2026-12-24T13:00Z", london))).toEqual(["2026-12-30T13:00"]);
  });

  it("keep to the clock on the wall when clocks go back or forward", () => {
    // London's clocks went forward on 29 March 2026 and back on 25 October 2026.
    expect(ends(climb(["1 business day"], "2026-03-27T15:00Z", london))).toEqual(["2026-03-30T14:00"]);
    expect(ends(climb(["1 business day"], "2026-10-23T14:00Z", london))).toEqual(["2026-10-26T15:00"]);
    // A day of 24 hours is 24 hours, whatever clocks show.
    expect(ends(climb(["24h"], "2026-03-28T12:00Z", london))).toEqual(["2026-03-29T12:00"]);
    expect(ends(climb(["24h"], "2026-10-24T12:00Z", london))).toEqual(["2026-10-25T12:00"]);
  });

  it.each([
    ["Asia/Kolkata", "2026-11-20T10:30Z", "2026-11-23T04:30"],
    ["Asia/Kathmandu", "2026-11-20T10:30Z", "2026-11-23T04:30"],
    ["Australia/Lord_Howe", "2026-11-20T05:00Z", "2026-11-22T23:00"],
    ["America/St_Johns", "2026-11-20T19:30Z", "2026-11-23T13:30"],
    ["Pacific/Apia", "2026-11-20T03:00Z", "2026-11-22T21:00"],
  ])("count in the hours of a team in %s", (zone, since, until) => {
    expect(ends(climb(["2 business hours"], since, calendar("Mon-Fri 09:00-17:00", zone)))).toEqual([until]);
  });

  it("are elapsed time where nobody has said which hours are worked", () => {
    expect(ends(climb(["1 business day"], "2026-11-20T15:00Z", calendar(undefined, "UTC")))).toEqual([
      "2026-11-21T15:00",
    ]);
  });

  it("are not known below a hop without a window", () => {
    const turns = climb(["1h", "", "1h"], "2026-11-20T09:00Z", london);
    expect(ends(turns)).toEqual(["2026-11-20T10:00", undefined, undefined]);
    expect(turns.map(({ from }) => said(from))).toEqual(["2026-11-20T09:00", "2026-11-20T10:00", undefined]);
  });
});

describe("the next moment that counts", () => {
  const next = (instant: string, window: string) => said(nextCounted(Date.parse(instant), readWindow(window), london));
  it.each([
    ["2026-11-20T16:59Z", "2026-11-20T16:59"],
    ["2026-11-20T17:00Z", "2026-11-23T09:00"],
    ["2026-11-21T12:00Z", "2026-11-23T09:00"],
    ["2026-11-23T09:00Z", "2026-11-23T09:00"],
    ["2026-12-24T18:00Z", "2026-12-29T09:00"],
  ])("after %s is %s in business time", (instant, moment) => {
    expect(next(instant, "2 business hours")).toBe(moment);
  });

  it("is at once in elapsed time", () => {
    expect(next("2026-11-21T12:00Z", "2h")).toBe("2026-11-21T12:00");
  });
});

describe("where something stands on a ladder", () => {
  const turns = climb(["1h", "2h"], "2026-11-20T09:00Z", london);
  it.each([
    ["2026-11-20T08:59Z", { state: "ahead" }],
    ["2026-11-20T09:00Z", { state: "turn", hop: 0 }],
    ["2026-11-20T09:59Z", { state: "turn", hop: 0 }],
    ["2026-11-20T10:00Z", { state: "turn", hop: 1 }],
    ["2026-11-20T12:00Z", { state: "over", since: Date.parse("2026-11-20T12:00Z") }],
  ])("at %s", (now, standing) => {
    expect(standOnLadder(turns, Date.parse(now))).toEqual(standing);
  });

  it("stays with a hop that has no window", () => {
    const open = climb(["1h", "", "1h"], "2026-11-20T09:00Z", london);
    expect(standOnLadder(open, Date.parse("2027-11-20T09:00Z"))).toEqual({ state: "turn", hop: 1 });
  });
});
