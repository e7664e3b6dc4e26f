import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printEnd } from "../../../plugins/core/promise/ends/print-end.ts";
import { printMinutes } from "../../../plugins/core/promise/time/print-minutes.ts";
import { printSchedule } from "../../../plugins/core/promise/schedules/print-schedule.ts";
import { printTarget } from "../../../plugins/core/promise/targets/print-target.ts";
import { readEnds } from "../../../plugins/core/promise/ends/read-ends.ts";
import { readSchedules } from "../../../plugins/core/promise/schedules/read-schedules.ts";
import { readTargets } from "../../../plugins/core/promise/targets/read-targets.ts";
import { clauseOf } from "./clauses.ts";
import { ends, schedules, targets } from "./time-arbitraries.ts";

const place = { start: 0, end: 0 };
const withoutPlace = <T extends object>(readings: T[]) => readings.map((reading) => ({ ...reading, ...place }));

describe("what is printed is read as it was", () => {
  it("for schedules", () => {
    fc.assert(
      fc.property(schedules, (given) => {
        expect(withoutPlace(readSchedules(clauseOf(printSchedule(given))))).toEqual([given]);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it("for targets", () => {
    fc.assert(
      fc.property(targets, (given) => {
        expect(withoutPlace(readTargets(clauseOf(printTarget(given), "exit-metric")))).toEqual([
          { ...given, ...place },
        ]);
      }),
      { seed: 4, numRuns: 4000 },
    );
  });

  it("for ends", () => {
    fc.assert(
      fc.property(ends, (given) => {
        expect(withoutPlace(readEnds(clauseOf(printEnd(given), "sunset")))).toEqual([{ ...given, ...place }]);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe("printing", () => {
  it.each([
    [
      "Monthly, last Monday 16:00 Europe/London for 15 minutes",
      "monthly on the last Monday at 16:00 Europe/London for 15 minutes",
    ],
    ["Mondays & Thursdays, 9:30am", "weekly on Monday and Thursday at 09:30"],
    ["fortnightly", "every 2 weeks"],
    ["the 3rd of each month", "monthly on the 3rd"],
    ["every working day at 09:00 MYT", "every weekday at 09:00 Asia/Kuala_Lumpur"],
  ])("writes the schedule “%s” as “%s”", (text, printed) => {
    expect(readSchedules(clauseOf(text)).map(printSchedule)).toEqual([printed]);
  });

  it.each([
    ["Fewer than two ropes a month replaced late", "ropes replaced late: under 2 ropes per month"],
    ["90% of keys back in < 2 business days", "keys back: at least 90% in under 2 business days"],
    ["A day fare stays within £200", "A day fare: at most £200"],
    ["Fewer than 4 coils older than 3 days", "under 4 coils older than 3 days"],
    ["No coil older than 24h", "exactly 0 coil older than 24 h"],
    ["Under 2 crossings longer than 48 hours", "under 2 crossings longer than 2 days"],
    ["Under 2 crossings for more than 2 days", "under 2 crossings for more than 2 days"],
    ["Fewer than 4 coils older than 36h", "under 4 coils older than 36 h"],
    ["90% of keys back within 2 days", "keys back: at least 90% within 48 h"],
  ])("writes the target “%s” as “%s”", (text, printed) => {
    expect(readTargets(clauseOf(text, "exit-metric")).map(printTarget)).toEqual([printed]);
  });

  it("writes an end with its date and what may come before", () => {
    const [read] = readEnds(
      clauseOf("Ends on 2028-02-29. Rewritten sooner if the pier is closed or after any collision.", "sunset"),
    );
    expect(printEnd(read!)).toBe("ends on 29 February 2028, or if the pier is closed, or after any collision");
  });

  it.each([
    [0, "0 min"],
    [45, "45 min"],
    [90, "1 h 30 min"],
    [72 * 60, "72 h"],
    [96 * 60, "4 days"],
    [97 * 60, "97 h"],
    [10 * 1440 + 240, "10 days 4 h"],
  ])("writes %i minutes as “%s”", (minutes, printed) => {
    expect(printMinutes(minutes)).toBe(printed);
  });
});
