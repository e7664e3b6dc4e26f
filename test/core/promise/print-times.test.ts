import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisons, weekdays, type Schedule, type Window } from "../../../plugins/core/promise/agreement.ts";
import { printEnd } from "../../../plugins/core/promise/ends/print-end.ts";
import { printMinutes } from "../../../plugins/core/promise/time/print-minutes.ts";
import { printSchedule } from "../../../plugins/core/promise/schedules/print-schedule.ts";
import { printTarget } from "../../../plugins/core/promise/targets/print-target.ts";
import { readEnds } from "../../../plugins/core/promise/ends/read-ends.ts";
import { readSchedules } from "../../../plugins/core/promise/schedules/read-schedules.ts";
import { readTargets } from "../../../plugins/core/promise/targets/read-targets.ts";
import { clauseOf } from "./clauses.ts";

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const withoutPlace = <T extends object>(readings: T[]) => readings.map((reading) => ({ ...reading, start: 0, end: 0 }));
const place = { start: 0, end: 0 };

const pair = (part: number) => String(part).padStart(2, "0");
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${pair(hour)}:${pair(minute)}`);
const timeZone = fc.constantFrom(
  "Europe/London",
  "America/Argentina/Buenos_Aires",
  "UTC",
  "Etc/GMT-8",
  "Asia/Kuala_Lumpur",
);
const hour = fc
  .record({ time: optional(time), timeZone: optional(timeZone), minutes: optional(fc.integer({ min: 1, max: 600 })) })
  .map((said) => (said.time === undefined ? { ...said, timeZone: undefined } : said));
const every = fc.integer({ min: 1, max: 12 });
const days = fc.subarray([...weekdays], { minLength: 1 });
const undated = { weekdays: [], nth: undefined, monthDay: undefined };
const day: fc.Arbitrary<Omit<Schedule, keyof typeof place | "time" | "timeZone" | "minutes">> = fc.oneof(
  fc
    .record({ every, unit: fc.constantFrom("day", "business-day", "week", "month", "quarter", "year") })
    .map((said) => ({ ...said, ...undated })),
  fc.record({ every, weekdays: days }).map((said) => ({ ...undated, ...said, unit: "week" as const })),
  fc
    .record({
      every,
      unit: fc.constantFrom("month", "quarter", "year"),
      nth: fc.constantFrom(1, 2, 3, 4, -1),
      weekdays: days,
    })
    .map((said) => ({ ...undated, ...said })),
  fc
    .record({ every, monthDay: fc.integer({ min: 1, max: 31 }) })
    .map((said) => ({ ...undated, ...said, unit: "month" as const })),
);
const schedule: fc.Arbitrary<Schedule> = fc.tuple(day, hour).map(([on, at]) => ({ ...on, ...at, ...place }));

const window: fc.Arbitrary<Window> = fc.oneof(
  fc.integer({ min: 1, max: 20_000 }).map((minutes) => ({ business: false, days: 0, minutes })),
  fc.integer({ min: 1, max: 90 }).map((count) => ({ business: true, days: count, minutes: 0 })),
  fc.integer({ min: 1, max: 400 }).map((minutes) => ({ business: true, days: 0, minutes })),
);
const unit = fc.constantFrom(
  ...[
    "%",
    "£",
    "€",
    "",
    "tickets",
    "Sev-1 issues",
    "calls unanswered",
    "of 11 sale days",
    "out of 5",
    "differences larger than £5",
  ],
  ...["millisecond", "second", "minute", "hour", "day", "business-day", "week", "month"],
);
const subject = fc.constantFrom(
  "support backlog",
  "Sev-2 issues resolved",
  "p95",
  "calls that nobody answered",
  "Names on the quay",
);
const value = fc.oneof(
  fc.nat(5000),
  fc.integer({ min: 1, max: 99_999 }).map((number) => number / 1000),
);
const target = fc.record({
  comparison: fc.constantFrom(...comparisons),
  value,
  unit,
  subject: optional(subject),
  limit: optional(
    fc.oneof(
      fc.record({ comparison: fc.constantFrom(...comparisons), window }),
      fc.record({ comparison: fc.constant(">" as const), window, said: fc.constantFrom("older than", "longer than") }),
      fc.record({
        comparison: fc.constant("<" as const),
        window,
        said: fc.constantFrom("younger than", "shorter than"),
      }),
    ),
  ),
  per: optional(fc.constantFrom("day", "business-day", "week", "month", "quarter", "year")),
});

const trigger = fc.constantFrom(
  ...[
    "after Q1",
    "any severity-1 incident",
    "a fifth word is wanted",
    "the first winter without a night boat",
    "end of Q2 2027",
  ],
  ...["the booking system is replaced", "six months after the first bill", "nobody has used it for two quarters"],
);
const date = fc
  .date({ min: new Date("2020-01-01T00:00Z"), max: new Date("2080-12-31T00:00Z"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const end = fc
  .record({ on: optional(date), triggers: fc.uniqueArray(trigger, { maxLength: 4 }) })
  .filter(({ on, triggers }) => on !== undefined || triggers.length > 0);

describe("what is printed is read as it was", () => {
  it("for schedules", () => {
    fc.assert(
      fc.property(schedule, (given) => {
        expect(withoutPlace(readSchedules(clauseOf(printSchedule(given))))).toEqual([given]);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it("for targets", () => {
    fc.assert(
      fc.property(target, (given) => {
        expect(withoutPlace(readTargets(clauseOf(printTarget(given), "exit-metric")))).toEqual([
          { ...given, ...place },
        ]);
      }),
      { seed: 4, numRuns: 4000 },
    );
  });

  it("for ends", () => {
    fc.assert(
      fc.property(end, (given) => {
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
