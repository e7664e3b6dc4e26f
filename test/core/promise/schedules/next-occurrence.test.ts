import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../../plugins/core/freshness/civil-date.ts";
import { nextOccurrence } from "../../../../plugins/core/promise/schedules/next-occurrence.ts";
import { periodDays } from "../../../../plugins/core/promise/schedules/period-days.ts";
import { readSchedules } from "../../../../plugins/core/promise/schedules/read-schedules.ts";
import { clauseOf } from "../clauses.ts";

const scheduleOf = (text: string) => readSchedules(clauseOf(text))[0]!;

describe("nextOccurrence", () => {
  it.each([
    ["Weekly, Monday 09:30", "2026-11-20", "2026-11-23"],
    ["Mondays and Thursdays", "2026-11-24", "2026-11-26"],
    ["daily stand-up", "2026-11-20", "2026-11-20"],
    ["every weekday at 09:00", "2026-11-21", "2026-11-23"],
    ["Monthly, last Monday", "2026-11-20", "2026-11-30"],
    ["Monthly, first Tuesday", "2026-11-20", "2026-12-01"],
    ["the 15th of each month", "2026-11-20", "2026-12-15"],
    ["monthly on the 31st", "2027-02-01", "2027-02-28"],
    ["the last day of each month", "2028-02-01", "2028-02-29"],
    ["Quarterly, first Thursday", "2026-11-20", "2027-01-07"],
    ["Quarterly, last Friday", "2026-11-20", "2026-12-25"],
  ])("finds the day of “%s” from %s on", (text, today, on) => {
    expect(nextOccurrence(scheduleOf(text), today, "UTC")?.on).toBe(on);
  });

  it.each(["weekly", "quarterly", "monthly on Monday", "every second Monday", "every 3 days"])(
    "does not guess the day of “%s”",
    (text) => {
      expect(nextOccurrence(scheduleOf(text), "2026-11-20", "UTC")).toBeUndefined();
    },
  );

  it("counts every second week, month or day from one it was held", () => {
    const next = (text: string, since: string) => nextOccurrence(scheduleOf(text), "2026-11-20", "UTC", { since })?.on;
    expect(next("every second Monday", "2026-11-16")).toBe("2026-11-30");
    expect(next("every second Monday", "2026-11-09")).toBe("2026-11-23");
    expect(next("every 3 days", "2026-11-19")).toBe("2026-11-22");
    expect(next("every 2 months on the first Tuesday", "2026-11-03")).toBe("2027-01-05");
    expect(next("every 20 months on the first Tuesday", "2026-11-03")).toBe("2028-07-04");
  });

  it("leaves holidays out where business days are meant", () => {
    const holidays = new Set(["2026-12-25", "2026-12-28"]);
    expect(nextOccurrence(scheduleOf("every weekday"), "2026-12-25", "UTC", { holidays })?.on).toBe("2026-12-29");
  });

  it("finds the hour in the schedule's own zone, whatever the clocks do there", () => {
    const summer = nextOccurrence(scheduleOf("Mondays at 10:00 ET"), "2026-10-26", "Europe/Oslo");
    const winter = nextOccurrence(scheduleOf("Mondays at 10:00 ET"), "2026-11-02", "Europe/Oslo");
    expect(new Date(summer!.at!).toISOString()).toBe("2026-10-26T14:00:00.000Z");
    expect(new Date(winter!.at!).toISOString()).toBe("2026-11-02T15:00:00.000Z");
    const local = nextOccurrence(scheduleOf("Mondays at 10:00"), "2026-11-02", "Europe/Oslo");
    expect(new Date(local!.at!).toISOString()).toBe("2026-11-02T09:00:00.000Z");
  });

  it("takes an hour that a change of clocks leaves out for the one it would have been, and one that comes twice for the first", () => {
    const at = (today: string) =>
      new Date(nextOccurrence(scheduleOf("daily at 01:30 Europe/London"), today, "UTC")!.at!).toISOString();
    expect(at("2027-03-28")).toBe("2027-03-28T01:30:00.000Z");
    expect(at("2026-10-25")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("is later than an instant, by the minute", () => {
    const schedule = scheduleOf("Fridays at 10:00 UTC");
    const ten = Date.parse("2026-11-20T10:00Z");
    expect(nextOccurrence(schedule, ten - 1, "UTC")?.on).toBe("2026-11-20");
    expect(nextOccurrence(schedule, ten, "UTC")?.on).toBe("2026-11-27");
  });
});

describe("periodDays", () => {
  it.each([
    ["daily", 1],
    ["every weekday", 3],
    ["weekly", 7],
    ["Mondays", 7],
    ["Mondays and Thursdays", 4],
    ["Monday to Friday at 09:00", 3],
    ["every 2 weeks on Monday and Thursday", 11],
    ["monthly", 31],
    ["monthly, first Monday", 35],
    ["every 2 months", 62],
    ["quarterly", 92],
    ["quarterly, first Thursday", 98],
    ["yearly", 366],
  ])("of “%s” is %i", (text, days) => {
    expect(periodDays(scheduleOf(text))).toBe(days);
  });

  it("is never shorter than the gap between two meetings", () => {
    const texts = [
      "Mondays and Thursdays",
      "monthly, last Friday",
      "monthly, second Tuesday",
      "quarterly, first Thursday",
      "the 30th of each month",
      "every weekday",
      "yearly on the first Monday",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 0, max: 4000 }), (text, later) => {
        const schedule = scheduleOf(text);
        const first = nextOccurrence(schedule, addDays("2024-01-01", later), "UTC")!.on;
        const second = nextOccurrence(schedule, addDays(first, 1), "UTC")!.on;
        expect(daysBetween(first, second)).toBeLessThanOrEqual(periodDays(schedule));
      }),
      { seed: 4, numRuns: 400 },
    );
  });
});
