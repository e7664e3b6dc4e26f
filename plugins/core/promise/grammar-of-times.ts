import type { GrammarForm } from "./grammar-forms.ts";

type Row = readonly [form: string, example: string, reading: string];

const schedules: readonly Row[] = [
  ["a word for a period", "Weekly, kept by the Quay lead", "weekly"],
  ["every N units", "Every 3 weeks", "every 3 weeks"],
  ["every other unit", "Every other week, on Tuesday", "every 2 weeks on Tuesday"],
  ["once a unit", "Once a quarter", "quarterly"],
  ["weekdays in the plural", "Mondays and Thursdays at 9:30am", "weekly on Monday and Thursday at 09:30"],
  ["every weekday of a name", "Every Wednesday at 14:00 CET", "weekly on Wednesday at 14:00 Europe/Brussels"],
  [
    "every second of a weekday",
    "Every second Wednesday at 10:00 Europe/London for 20 minutes",
    "every 2 weeks on Wednesday at 10:00 Europe/London for 20 minutes",
  ],
  [
    "a weekday with an hour or a length, at the beginning",
    "Friday 10:00 ET sync for 15m",
    "weekly on Friday at 10:00 America/New_York for 15 minutes",
  ],
  [
    "days from one to another",
    "Monday to Friday at 08:15",
    "weekly on Monday, Tuesday, Wednesday, Thursday and Friday at 08:15",
  ],
  ["business days", "Every weekday at 09:00 UTC", "every weekday at 09:00 UTC"],
  [
    "a weekday of the month, quarter or year",
    "Monthly, last Monday 16:00 Europe/London",
    "monthly on the last Monday at 16:00 Europe/London",
  ],
  [
    "several weekdays of the month",
    "First and third Tuesday of each month",
    "monthly on the first Tuesday · monthly on the third Tuesday",
  ],
  ["a day of the month", "The 15th of each month", "monthly on the 15th"],
  ["the last day of the month, which is written as the 31st", "On the last day of every month", "monthly on the 31st"],
  ["an hour: HH:MM, or with am and pm", "Tuesdays at 9.30am", "weekly on Tuesday at 09:30"],
  ["two hours, from and to", "Thursdays, 14:00–14:45 UTC", "weekly on Thursday at 14:00 UTC for 45 minutes"],
  ["several hours", "Daily at 09:00 and 16:00 UTC", "daily at 09:00 UTC · daily at 16:00 UTC"],
  [
    "a time zone: its IANA name, or letters that mean one zone only",
    "Mondays 16:00 MYT",
    "weekly on Monday at 16:00 Asia/Kuala_Lumpur",
  ],
  ["a time zone by its distance from UTC", "Mondays 10:00 UTC+8", "weekly on Monday at 10:00 Etc/GMT-8"],
  ["a place and “time”", "Mondays at 10:00 London time", "weekly on Monday at 10:00 Europe/London"],
  ["a length: N minutes, for N minutes, in brackets", "Daily stand-up (10 min)", "daily for 10 minutes"],
  ["a length in words", "Weekly half-hour call", "weekly for 30 minutes"],
  [
    "several schedules in one text",
    "Daily stand-up (10 min), weekly demo on Fridays (30 min)",
    "daily for 10 minutes · weekly on Friday for 30 minutes",
  ],
];

const targets: readonly Row[] = [
  ["a bound and a number of things", "Under 5 tickets", "under 5 tickets"],
  ["what is measured, a bound, a number", "Open faults stay below 12", "Open faults: under 12"],
  ["a sign for a bound", "Queue ≤ 3 concurrent items", "Queue: at most 3 concurrent items"],
  ["things of an age", "Under 5 tickets older than 3 days", "under 5 tickets older than 3 days"],
  ["things of a size", "Fewer than 3 differences larger than £5", "under 3 differences larger than £5"],
  ["a share", "At least 98% of lifts tried before the first boat", "lifts tried before the first boat: at least 98%"],
  [
    "a share within a limit of time",
    "At least 95% of calls in the log in under 15 minutes",
    "calls in the log: at least 95% in under 15 min",
  ],
  [
    "a share alone within a limit of time: at least so much",
    "90% of keys returned in < 2 business days",
    "keys returned: at least 90% in under 2 business days",
  ],
  ["a share alone of something good: at least so much", "99.9% uptime", "uptime: at least 99.9%"],
  ["a length of time", "p95 below 300 ms", "p95: under 300 milliseconds"],
  ["an upper bound by “within”", "First answer within 4 business hours", "First answer: at most 4 business hours"],
  ["money", "Cost per ticket under £2", "Cost per ticket: under £2"],
  ["so many of so many", "At least 9 of 11 sale days", "at least 9 of 11 sale days"],
  ["a mark out of a highest", "Satisfaction above 4.2 out of 5", "Satisfaction: above 4.2 out of 5"],
  ["a count over a span", "No more than two faults a month", "at most 2 faults per month"],
  ["a count over another thing", "At most 2 defects per release", "at most 2 defects per release"],
  ["none at all", "Zero Sev-1 faults", "exactly 0 Sev-1 faults"],
  ["none of an age", "No ticket older than 10 days", "exactly 0 ticket older than 10 days"],
  ["a bound behind the number", "3 or fewer", "at most 3"],
  [
    "between two numbers",
    "Between 2 and 4 people on watch",
    "people on watch: at least 2 people · people on watch: at most 4 people",
  ],
  ["several targets in one text", "p50 under 4 h, p90 under 24 h", "p50: under 4 hours · p90: under 24 hours"],
];

const ends: readonly Row[] = [
  ["a date: day, month, year", "Ends on 31 March 2028.", "ends on 31 March 2028"],
  ["a date: month, day, year", "Ends on March 31st, 2028", "ends on 31 March 2028"],
  ["a date: year, month, day", "2027-06-30", "ends on 30 June 2027"],
  ["a date in numbers where only one reading is possible", "30/06/2027", "ends on 30 June 2027"],
  ["the end of a month or of a year", "By the end of June 2027", "ends on 30 June 2027"],
  ["after an event", "Revisit after Q1 or any Sev-1 escalation", "after Q1, or any Sev-1 escalation"],
  ["if or when something happens", "When refunds no longer need a call.", "if refunds no longer need a call"],
  ["a time after an event", "Six months after the first boat", "six months after the first boat"],
  ["any event", "Any sailing with a wrong count", "any sailing with a wrong count"],
  [
    "a date, or something before it",
    "Ends on 30 April 2028. The Data lead rewrites it sooner if a fifth word is wanted.",
    "ends on 30 April 2028, or if a fifth word is wanted",
  ],
  [
    "a date, or an event",
    "2027-04-30, or the first winter without a ship at night.",
    "ends on 30 April 2027, or the first winter without a ship at night",
  ],
  ["the end of something that has no date", "End of Q2 2027", "end of Q2 2027"],
];

/** Every form in which schedules, targets and ends are read. */
export const formsOfTimes: readonly GrammarForm[] = [
  ...schedules.map(
    ([form, example, reading]) => ({ group: "schedule", clause: "cadence", form, example, reading }) as const,
  ),
  ...targets.map(
    ([form, example, reading]) => ({ group: "target", clause: "exit-metric", form, example, reading }) as const,
  ),
  ...ends.map(([form, example, reading]) => ({ group: "end", clause: "sunset", form, example, reading }) as const),
];
