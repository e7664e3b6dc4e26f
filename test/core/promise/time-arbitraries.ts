import fc from "fast-check";
import { comparisons, weekdays, type Schedule, type Window } from "../../../plugins/core/promise/agreement.ts";

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
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
/** Any schedule that can be written. */
export const schedules: fc.Arbitrary<Schedule> = fc.tuple(day, hour).map(([on, at]) => ({ ...on, ...at, ...place }));

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
/** Any target that can be written. */
export const targets = fc.record({
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

/** What may end an agreement, as it is written. */
export const triggers = fc.constantFrom(
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
/** Any end that can be written. */
export const ends = fc
  .record({ on: optional(date), triggers: fc.uniqueArray(triggers, { maxLength: 4 }) })
  .filter((said) => said.on !== undefined || said.triggers.length > 0);
