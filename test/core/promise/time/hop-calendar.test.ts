import { describe, expect, it } from "vitest";
import { buildHopCalendars } from "../../../../plugins/core/promise/time/hop-calendar.ts";

const settings = {
  timeZone: "Europe/Oslo",
  holidays: [],
  teams: {
    "@quay/desk": { name: "Desk", timeZone: "Europe/London", hours: "Mon-Fri 09:00-17:00" },
    "@quay/sydney": { name: "Sydney", timeZone: "Australia/Sydney", hours: "Mon-Fri 08:00-16:00" },
    "@quay/board": { name: "Board", timeZone: "America/New_York" },
  },
};
const parties = [
  { team: "@quay/desk", owner: "@mira" },
  { team: "@quay/board", owner: "@lena" },
];
const calendarOf = buildHopCalendars(settings, parties);
const business = { business: true, days: 1, minutes: 0 };
const elapsed = { business: false, days: 0, minutes: 60 };
const seen = (who: string[], within = business) => {
  const { team, calendar, isBorrowed } = calendarOf({ who, within });
  return [team, calendar.timeZone, isBorrowed];
};

describe("whose hours a hop is counted in", () => {
  it("are its team's, a party or not", () => {
    expect(seen(["Desk lead"])).toEqual(["@quay/desk", "Europe/London", false]);
    expect(seen(["Sydney lead"])).toEqual(["@quay/sydney", "Australia/Sydney", false]);
  });

  it("are of the first of several whose hours are known", () => {
    expect(seen(["@lena", "Sydney lead"])).toEqual(["@quay/sydney", "Australia/Sydney", false]);
  });

  it("are the first party's where nobody has said which they work", () => {
    expect(seen(["Duty lead"])).toEqual(["@quay/desk", "Europe/London", true]);
    expect(seen(["@lena"])).toEqual(["@quay/desk", "Europe/London", true]);
  });

  it("do not matter for elapsed time, which has the clock of its own team", () => {
    expect(seen(["@lena"], elapsed)).toEqual(["@quay/board", "America/New_York", false]);
    expect(seen(["Duty lead"], elapsed)).toEqual(["@quay/desk", "Europe/London", false]);
  });

  it("are the handbook's where a contract names no team", () => {
    const { team, calendar, isBorrowed } = buildHopCalendars(settings, [])({ who: ["Duty lead"], within: elapsed });
    expect([team, calendar.timeZone, isBorrowed]).toEqual([undefined, "Europe/Oslo", false]);
  });
});
