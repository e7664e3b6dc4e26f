import { describe, expect, it } from "vitest";
import { longestText } from "../../../plugins/core/promise/text/tokens.ts";
import { readEnds } from "../../../plugins/core/promise/ends/read-ends.ts";
import { readSchedules } from "../../../plugins/core/promise/schedules/read-schedules.ts";
import { readLimit, readTargets } from "../../../plugins/core/promise/targets/read-targets.ts";
import { clauseOf, said, tableOf } from "./clauses.ts";

type Phrases = readonly (readonly [text: string, reading: readonly object[]])[];

const schedules: Phrases = [
  [
    "Weekly 20-minute walk along the quay, notes in the pier book; the monthly figures go to the board.",
    [{ every: 1, unit: "week", minutes: 20 }],
  ],
  [
    "Thursday 11:00 PT call for 25m. Write the minutes in the shared page.",
    [{ every: 1, unit: "week", weekdays: ["thursday"], time: "11:00", timeZone: "America/Los_Angeles", minutes: 25 }],
  ],
  [
    "Monthly, last Friday 15:00 Europe/Oslo for 30 minutes, kept by the Harbour office.",
    [{ every: 1, unit: "month", weekdays: ["friday"], nth: -1, time: "15:00", timeZone: "Europe/Oslo", minutes: 30 }],
  ],
  [
    "Every second Tuesday at 13:30 Europe/London for 45 minutes, aboard the tender. In fog it is held ashore.",
    [{ every: 2, unit: "week", weekdays: ["tuesday"], time: "13:30", timeZone: "Europe/London", minutes: 45 }],
  ],
  ["Tuesdays and Fridays at 8:15am", [{ every: 1, unit: "week", weekdays: ["tuesday", "friday"], time: "08:15" }]],
  ["Daily crew briefing (5 min)", [{ every: 1, unit: "day", minutes: 5 }]],
  [
    "On the second Wednesday of every month, 16:00 UTC",
    [{ every: 1, unit: "month", weekdays: ["wednesday"], nth: 2, time: "16:00", timeZone: "UTC" }],
  ],
  ["Quarterly, with the ferry company", [{ every: 1, unit: "quarter" }]],
  ["The 20th of each month", [{ every: 1, unit: "month", monthDay: 20 }]],
  ["biweekly", [{ every: 2, unit: "week" }]],
  ["Fortnightly on Mondays, half an hour", [{ every: 2, unit: "week", weekdays: ["monday"], minutes: 30 }]],
  ["Every working day at 07:45 CET", [{ every: 1, unit: "business-day", time: "07:45", timeZone: "Europe/Brussels" }]],
  [
    "Each business day, 09:00–09:10 SGT",
    [{ every: 1, unit: "business-day", time: "09:00", timeZone: "Asia/Singapore", minutes: 10 }],
  ],
  [
    "Every other Thursday at 4pm ET",
    [{ every: 2, unit: "week", weekdays: ["thursday"], time: "16:00", timeZone: "America/New_York" }],
  ],
  ["Every two weeks", [{ every: 2, unit: "week" }]],
  ["every three months", [{ every: 3, unit: "month" }]],
  ["once a fortnight", [{ every: 2, unit: "week" }]],
  [
    "Weekly on Wednesday, 10:00 (JST), 1h 15m",
    [{ every: 1, unit: "week", weekdays: ["wednesday"], time: "10:00", timeZone: "Asia/Tokyo", minutes: 75 }],
  ],
  [
    "Mon/Wed/Fri 06:30 Europe/Athens",
    [{ every: 1, unit: "week", weekdays: ["monday", "wednesday", "friday"], time: "06:30", timeZone: "Europe/Athens" }],
  ],
  [
    "Monday to Thursday at noon",
    [{ every: 1, unit: "week", weekdays: ["monday", "tuesday", "wednesday", "thursday"], time: "12:00" }],
  ],
  [
    "First and third Monday of each month, for an hour",
    [
      { every: 1, unit: "month", weekdays: ["monday"], nth: 1, minutes: 60 },
      { every: 1, unit: "month", weekdays: ["monday"], nth: 3, minutes: 60 },
    ],
  ],
  [
    "The 1st and 16th of every month",
    [
      { every: 1, unit: "month", monthDay: 1 },
      { every: 1, unit: "month", monthDay: 16 },
    ],
  ],
  ["last day of each month", [{ every: 1, unit: "month", monthDay: 31 }]],
  ["Annually", [{ every: 1, unit: "year" }]],
  ["Half-yearly, 90 minutes", [{ every: 6, unit: "month", minutes: 90 }]],
  [
    "Quarterly, first Tuesday 09:00 MYT",
    [{ every: 1, unit: "quarter", weekdays: ["tuesday"], nth: 1, time: "09:00", timeZone: "Asia/Kuala_Lumpur" }],
  ],
  [
    "Every last Thursday of the month at 17:00",
    [{ every: 1, unit: "month", weekdays: ["thursday"], nth: -1, time: "17:00" }],
  ],
  ["Every first Monday, 08:00", [{ every: 1, unit: "month", weekdays: ["monday"], nth: 1, time: "08:00" }]],
  [
    "Mondays at 9:30 and Thursdays at 15:00",
    [
      { every: 1, unit: "week", weekdays: ["monday"], time: "09:30" },
      { every: 1, unit: "week", weekdays: ["thursday"], time: "15:00" },
    ],
  ],
  [
    "Daily stand-up (10 min), weekly tide review on Saturdays (20 min)",
    [
      { every: 1, unit: "day", minutes: 10 },
      { every: 1, unit: "week", weekdays: ["saturday"], minutes: 20 },
    ],
  ],
  ["11:30–12:15pm on Tuesdays", [{ every: 1, unit: "week", weekdays: ["tuesday"], time: "11:30", minutes: 45 }]],
  ["Sundays 18:00 UTC-3", [{ every: 1, unit: "week", weekdays: ["sunday"], time: "18:00", timeZone: "Etc/GMT+3" }]],
  [
    "A short call each Friday at 10.30am UK time",
    [{ every: 1, unit: "week", weekdays: ["friday"], time: "10:30", timeZone: "Europe/London" }],
  ],
  ["alternate Wednesdays at 14:00", [{ every: 2, unit: "week", weekdays: ["wednesday"], time: "14:00" }]],
  [
    "Fridays 9:00 PT / 12:00 ET",
    [{ every: 1, unit: "week", weekdays: ["friday"], time: "09:00", timeZone: "America/Los_Angeles" }],
  ],
  ["Monthly, the day after the spring tide", [{ every: 1, unit: "month" }]],
  ["Weekly, or sooner if the pier is closed", [{ every: 1, unit: "week" }]],
];

const notSchedules = [
  "each sprint",
  "twice a week",
  "Three times a month on Tuesdays",
  "bimonthly",
  "weekly or monthly",
  "Weekly until the new gate is live, then monthly",
  "every third Friday",
  "Tuesday or Thursday at 10:00",
  "Most Mondays",
  "About every two weeks",
  "At least weekly",
  "every 2–3 weeks",
  "After each release",
  "As needed",
  "We put the figures into the monthly report",
  "Friday 12 March 2027 at 10:00",
  "By Friday noon",
  "next Monday at 10:00",
  "weekly-ish",
  "Every 30 minutes during an outage",
  "no fixed rhythm; we shout across the quay",
  "Every Monday except in summer",
  "Daily in winter, weekly otherwise",
];

const targets: Phrases = [
  [
    "Rope stock stays under 4 coils older than 2 weeks.",
    [
      {
        comparison: "<",
        value: 4,
        unit: "coils",
        subject: "Rope stock",
        limit: { comparison: ">", window: { business: false, days: 0, minutes: 20160 }, said: "older than" },
      },
    ],
  ],
  [
    "80% of Sev-3 faults repaired in < 3 business days.",
    [
      {
        comparison: ">=",
        value: 80,
        unit: "%",
        subject: "Sev-3 faults repaired",
        limit: { comparison: "<", window: { business: true, days: 3, minutes: 0 } },
      },
    ],
  ],
  [
    "At least 97% of crossings in the log in under 20 minutes, counted by the Bridge lead.",
    [
      {
        comparison: ">=",
        value: 97,
        unit: "%",
        subject: "crossings in the log",
        limit: { comparison: "<", window: { business: false, days: 0, minutes: 20 } },
      },
    ],
  ],
  [
    "Fewer than 1 boat a quarter held back by paperwork, counted by the Quay lead.",
    [{ comparison: "<", value: 1, unit: "boat", subject: "boat held back by paperwork", per: "quarter" }],
  ],
  ["≤ 2 concurrent refits", [{ comparison: "<=", value: 2, unit: "concurrent refits" }]],
  ["p99 below 450 ms", [{ comparison: "<", value: 450, unit: "millisecond", subject: "p99" }]],
  ["no more than three returned a month", [{ comparison: "<=", value: 3, unit: "returned", per: "month" }]],
  ["zero Sev-2", [{ comparison: "=", value: 0, unit: "Sev-2" }]],
  ["above 4.5 out of 5", [{ comparison: ">", value: 4.5, unit: "out of 5" }]],
  [
    "between 3 and 5",
    [
      { comparison: ">=", value: 3, unit: "" },
      { comparison: "<=", value: 5, unit: "" },
    ],
  ],
  ["under £90", [{ comparison: "<", value: 90, unit: "£" }]],
  ["at most €12.50 a head", [{ comparison: "<=", value: 12.5, unit: "€", subject: "a head" }]],
  ["Wait at the ramp <8 min", [{ comparison: "<", value: 8, unit: "minute", subject: "Wait at the ramp" }]],
  [
    "Fewer than 3 ropes a year thicker than a thumb",
    [{ comparison: "<", value: 3, unit: "ropes", subject: "ropes thicker than a thumb", per: "year" }],
  ],
  [
    "Fewer than 4 claims a quarter larger than £50, counted by the Purser.",
    [{ comparison: "<", value: 4, unit: "claims larger than £50", per: "quarter" }],
  ],
  [
    "No more than 2 alarms a night between 22:00 and 05:00",
    [{ comparison: "<=", value: 2, unit: "alarms", subject: "alarms between 22:00 and 05:00", per: "day" }],
  ],
  [
    "At least 7 of 8 Saturdays with no car left behind",
    [{ comparison: ">=", value: 7, unit: "of 8 Saturdays", subject: "of 8 Saturdays with no car left behind" }],
  ],
  [
    "A lift door closes in less than 4 seconds, wet or dry.",
    [{ comparison: "<", value: 4, unit: "second", subject: "A lift door closes" }],
  ],
  [
    "The lamp burns for at least 36 hours on one battery.",
    [{ comparison: ">=", value: 36, unit: "hour", subject: "The lamp burns" }],
  ],
  [
    "Median wait under 9 minutes, p90 under 25 minutes",
    [
      { comparison: "<", value: 9, unit: "minute", subject: "Median wait" },
      { comparison: "<", value: 25, unit: "minute", subject: "p90" },
    ],
  ],
  [
    "Noise below 60 and no complaint older than 5 days",
    [
      { comparison: "<", value: 60, unit: "", subject: "Noise" },
      {
        comparison: "=",
        value: 0,
        unit: "complaint",
        limit: { comparison: ">", window: { business: false, days: 0, minutes: 7200 }, said: "older than" },
      },
    ],
  ],
  [
    "More than 2 but fewer than 6 hands on deck",
    [
      { comparison: ">", value: 2, unit: "" },
      { comparison: "<", value: 6, unit: "hands", subject: "hands on deck" },
    ],
  ],
  ["99.95% availability", [{ comparison: ">=", value: 99.95, unit: "%", subject: "availability" }]],
  ["6 boats or fewer", [{ comparison: "<=", value: 6, unit: "boats" }]],
  ["1,200 or more passengers a day", [{ comparison: ">=", value: 1200, unit: "", subject: "passengers", per: "day" }]],
  ["At most 3 spills in any year", [{ comparison: "<=", value: 3, unit: "spills", per: "year" }]],
  ["Fewer than 2 misses per sailing", [{ comparison: "<", value: 2, unit: "misses per sailing" }]],
  [
    "First reply within 2 business hours; a fix within 4 business days",
    [
      { comparison: "<=", value: 2, unit: "business-hour", subject: "First reply" },
      { comparison: "<=", value: 4, unit: "business-day", subject: "a fix" },
    ],
  ],
  ["Error budget burn <15%; log read daily", [{ comparison: "<", value: 15, unit: "%", subject: "Error budget burn" }]],
  ["Satisfaction above 4.1/5", [{ comparison: ">", value: 4.1, unit: "out of 5", subject: "Satisfaction" }]],
  ["Overdue invoices = 0", [{ comparison: "=", value: 0, unit: "", subject: "Overdue invoices" }]],
  [
    "No call unanswered longer than 10 minutes",
    [
      {
        comparison: "=",
        value: 0,
        unit: "call unanswered",
        limit: { comparison: ">", window: { business: false, days: 0, minutes: 10 }, said: "longer than" },
      },
    ],
  ],
  [
    "At least 60% of letters answered in 5 working days",
    [
      {
        comparison: ">=",
        value: 60,
        unit: "%",
        subject: "letters answered",
        limit: { comparison: "<=", window: { business: true, days: 5, minutes: 0 } },
      },
    ],
  ],
  [
    "Tickets open for more than a week: under 8",
    [{ comparison: "<", value: 8, unit: "", subject: "Tickets open for more than a week" }],
  ],
  [
    "minimum 92% of seats cleaned, at the latest by six",
    [{ comparison: ">=", value: 92, unit: "%", subject: "seats cleaned" }],
  ],
];

const notTargets = [
  "Gap: we do not know yet what to count.",
  "80%",
  "5 tickets",
  "5% of crossings late",
  "One fare in ten",
  "No more than 1 in 30 bags lost",
  "Fewer than a dozen calls",
  "less than 3 million reads",
  "under 4-6 calls",
  "about 5 tickets",
  "Under 1.500 calls",
  "under $3m",
  "Alert above 2%",
  "When the queue is above 10 we open a second ramp",
  "Cut the wait from 12 minutes to 6 minutes",
  "The wait falls by at least 20%",
  "Complaints, of any kind",
  "zero tolerance for smoking",
  "Floats announced by 18:00, in per cent",
  "2x faster",
  "Everybody is happy",
  "15 minutes",
];

const ends: Phrases = [
  ["Ends on 30 June 2029.", [{ on: "2029-06-30" }]],
  ["2028-01-31", [{ on: "2028-01-31" }]],
  ["Expires 15th February 2028", [{ on: "2028-02-15" }]],
  ["Ends on Friday, 3 March 2028 (payday)", [{ on: "2028-03-03" }]],
  ["December 31st, 2027", [{ on: "2027-12-31" }]],
  ["31/12/2027", [{ on: "2027-12-31" }]],
  ["12/31/2027", [{ on: "2027-12-31" }]],
  ["07/07/2027", [{ on: "2027-07-07" }]],
  ["end of September 2027", [{ on: "2027-09-30" }]],
  ["Until the end of 2028", [{ on: "2028-12-31" }]],
  ["Revisit after the haul-out or any grounding", [{ triggers: ["after the haul-out", "any grounding"] }]],
  [
    "Revisit after Q3, any Sev-1 or a change of skipper",
    [{ triggers: ["after Q3", "any Sev-1", "a change of skipper"] }],
  ],
  ["Rewritten sooner if the law on lifejackets changes.", [{ triggers: ["the law on lifejackets changes"] }]],
  [
    "Ends on 29 February 2028. The Quay lead rewrites it sooner if a second crane is bought.",
    [{ on: "2028-02-29", triggers: ["a second crane is bought"] }],
  ],
  [
    "Ends on 31 May 2029, or when nobody is left to row; the Purser says so.",
    [{ on: "2029-05-31", triggers: ["nobody is left to row"] }],
  ],
  [
    "2029-10-31, or the first autumn without a storm.",
    [{ on: "2029-10-31", triggers: ["the first autumn without a storm"] }],
  ],
  ["Before the end of the dredging", [{ triggers: ["the end of the dredging"] }]],
  ["At the end of Q2 2028", [{ triggers: ["the end of Q2 2028"] }]],
  ["Once the bridge is open", [{ triggers: ["the bridge is open"] }]],
  ["After the regatta.", [{ triggers: ["after the regatta"] }]],
  ["Two years after the first crossing", [{ triggers: ["two years after the first crossing"] }]],
  [
    "Any crossing without a count. The Quay lead then rewrites this page.",
    [{ triggers: ["any crossing without a count"] }],
  ],
  ["Runs from 1 May 2027 to 30 April 2029", [{ on: "2029-04-30" }]],
  [
    "Review by 2027-09-30 or after two missed meetings",
    [{ on: "2027-09-30", triggers: ["after two missed meetings"] }],
  ],
  ["In force until further notice, but at most until 31 October 2028.", [{ on: "2028-10-31" }]],
  [
    "Ends 31 March 2029 or after the trial, whichever is sooner.",
    [{ on: "2029-03-31", triggers: ["after the trial"] }],
  ],
  ["Ends on the last day of the trial", [{ triggers: ["the last day of the trial"] }]],
  ["If the harbour master or the insurer asks", [{ triggers: ["the harbour master or the insurer asks"] }]],
];

const notEnds = [
  "03/04/2028",
  "31 February 2028",
  "Ends on 31 March.",
  "Never",
  "Until further notice",
  "Signed on 3 May 2027.",
  "Ends on 31 March 2028 and is renewed on 1 April 2028.",
  "It lasts as long as it helps.",
  "To be decided",
  "until when?",
  "The sunset in the frontmatter wins over a date in the text.",
  "The crane was moved on 3 May 2027.",
];

const schedulesOf = (text: string) => said(readSchedules(clauseOf(text)));
const targetsOf = (text: string) => said(readTargets(clauseOf(text, "exit-metric")));
const endsOf = (text: string) => said(readEnds(clauseOf(text, "sunset")));

describe("schedules", () => {
  it.each(schedules)("reads “%s”", (text, reading) => {
    expect(schedulesOf(text)).toEqual(reading);
  });

  it.each(notSchedules)("leaves “%s” text", (text) => {
    expect(schedulesOf(text)).toEqual([]);
  });

  it.each([
    ["an abbreviation of two zones", "Mondays at 10:00 IST"],
    ["an hour of the morning or the afternoon", "Mondays at 3:30"],
    ["one of two hours", "Mondays, 10:00 or 14:00"],
    ["some time between two", "Mondays between 10:00 and 11:00"],
    ["a place whose zone is not known", "Mondays at 10:00 Atlantis time"],
    ["an hour without its minutes", "Mondays at 9"],
    ["another day's deadline", "Mondays, figures by 17:00"],
  ])("reads the day, and no hour, of %s: “%s”", (_, text) => {
    expect(schedulesOf(text)).toEqual([{ every: 1, unit: "week", weekdays: ["monday"] }]);
  });

  it.each([
    "a bound, within 30 minutes",
    "a distance, 15 minutes before the first boat",
    "a range, 15–20 minutes",
    "a quarter to a half",
  ])("reads no length of %s", (text) => {
    expect(schedulesOf(`Weekly, ${text}`)).toEqual([{ every: 1, unit: "week" }]);
  });

  it("reads a row of a table as a meeting, its parts in whichever cells", () => {
    const table = tableOf(
      ["Meeting | When | At | How long | Who", "Crew briefing | Daily | 07:30 UTC | 5 min | Quay lead"]
        .concat(
          "Steering | Monthly, last Friday | 15:00 Europe/Oslo | 1 h | Directors",
          "Weekly tide review | Tuesdays | | | Pilots",
        )
        .concat("Drill | when the harbour master calls | | | All")
        .join("\n"),
      "cadence",
    );
    expect(said(readSchedules(table))).toEqual([
      { every: 1, unit: "day", time: "07:30", timeZone: "UTC", minutes: 5 },
      { every: 1, unit: "month", weekdays: ["friday"], nth: -1, time: "15:00", timeZone: "Europe/Oslo", minutes: 60 },
      { every: 1, unit: "week", weekdays: ["tuesday"] },
    ]);
    expect(readSchedules(table)[1]).toMatchObject({ start: 200, end: 249 });
  });

  it("points at the sentence, where the plain text is as long as its Markdown", () => {
    const text = "We are two crews. Mondays at 10:00, ashore. Cake is brought.";
    const part = { type: "text", text, start: 100, end: 100 + text.length } as const;
    const at = (end: number) =>
      readSchedules({ ...clauseOf(""), parts: [{ ...part, end }] }).map(({ start, end: to }) => [start, to]);
    expect(at(part.end)).toEqual([[118, 142]]);
    expect(at(part.end + 4)).toEqual([[100, part.end + 4]]);
  });

  it("reads a list item by item, with the place of each", () => {
    const items = [
      { label: "Stand-up", text: "every weekday at 08:45", start: 10, end: 40 },
      { label: undefined, text: "cake when it is somebody's birthday", start: 41, end: 80 },
      { label: "Review", text: "monthly, first Tuesday", start: 81, end: 110 },
    ];
    const read = readSchedules({
      ...clauseOf(""),
      parts: [{ type: "list", ordered: false, items, start: 10, end: 110 }],
    });
    expect(said(read)).toEqual([
      { every: 1, unit: "business-day", time: "08:45" },
      { every: 1, unit: "month", weekdays: ["tuesday"], nth: 1 },
    ]);
    expect(read.map(({ start }) => start)).toEqual([10, 81]);
  });
});

describe("targets", () => {
  it.each(targets)("reads “%s”", (text, reading) => {
    expect(targetsOf(text)).toEqual(reading);
  });

  it.each(notTargets)("leaves “%s” text", (text) => {
    expect(targetsOf(text)).toEqual([]);
  });

  it("reads the column of bounds in a table, with the first cell as what is measured", () => {
    const table = tableOf(
      "Metric | Baseline | Target\nAnswer under 5 minutes | < 70% | at least 90%\nRamp queue | 14 | ≤ 6 cars\nMood | low | good",
      "metrics",
    );
    expect(said(readTargets(table))).toEqual([
      { comparison: ">=", value: 90, unit: "%", subject: "Answer under 5 minutes" },
      { comparison: "<=", value: 6, unit: "cars", subject: "Ramp queue" },
    ]);
  });

  it("reads any cell with a bound where no column is named for it", () => {
    const table = tableOf(
      "What | How we know\nFast | 95% of boats away within 10 minutes\nKind | people say so",
      "metrics",
    );
    expect(said(readTargets(table))).toEqual([
      {
        ...{ comparison: ">=", value: 95, unit: "%", subject: "boats away" },
        limit: { comparison: "<=", window: { business: false, days: 0, minutes: 10 } },
      },
    ]);
  });

  it("takes the label of a list item for what is measured", () => {
    const items = [{ label: "Wait", text: "under 6 minutes", start: 5, end: 30 }];
    const source = clauseOf("", "acceptance-criteria");
    const parts = [{ type: "list", ordered: false, items, start: 5, end: 30 } as const];
    expect(said(readTargets({ ...source, parts }))).toEqual([
      { comparison: "<", value: 6, unit: "minute", subject: "Wait" },
    ]);
  });
});

describe("limits of a state", () => {
  const hours = (count: number) => ({ business: false, days: 0, minutes: count * 60 });
  const businessDays = (count: number) => ({ business: true, days: count, minutes: 0 });

  it.each([
    ["≤3 business days", { window: businessDays(3) }],
    ["Trial at sea ≤36 hours", { window: hours(36) }],
    ["no more than 4 days", { window: hours(96) }],
    ["36h", { window: hours(36) }],
    ["Every refit closes inside 60 hours", { window: hours(60) }],
    ["At most 72 hours. A trial that lasts longer is a habit.", { window: hours(72) }],
    ["≤ 2 concurrent refits per yard", { target: { comparison: "<=", value: 2, unit: "concurrent refits per yard" } }],
    ["Spare budget used < 25%; log read daily", { target: { comparison: "<", value: 25, unit: "%" } }],
    [
      "Queue < 3 business days; < 2 skipped checks",
      { window: businessDays(3), target: { value: 2, unit: "skipped checks" } },
    ],
  ])("reads “%s”", (text, limit) => {
    expect(readLimit(text)).toMatchObject(limit);
    expect(Object.keys(readLimit(text) ?? {}).sort()).toEqual(Object.keys(limit).sort());
  });

  it.each(["log read daily", "as long as it takes", "about 4 days", ""])("leaves “%s” text", (text) => {
    expect(readLimit(text)).toBeUndefined();
  });
});

describe("ends", () => {
  it.each(ends)("reads “%s”", (text, reading) => {
    expect(endsOf(text)).toEqual(reading);
  });

  it.each(notEnds)("leaves “%s” text", (text) => {
    expect(endsOf(text)).toEqual([]);
  });

  it("joins what several paragraphs and items say of one end, and believes none of two dates", () => {
    const part = (text: string, start: number) => ({ type: "text", text, start, end: start + text.length }) as const;
    const source = clauseOf("", "sunset");
    const joined = readEnds({
      ...source,
      parts: [part("Ends on 30 June 2029.", 10), part("Sooner if the quay is sold.", 50)],
    });
    expect(joined).toEqual([{ on: "2029-06-30", triggers: ["the quay is sold"], start: 10, end: 76 }]);
    const torn = [part("Ends on 30 June 2029.", 10), part("Expires on 30 June 2030.", 50)];
    expect(readEnds({ ...source, parts: torn })).toEqual([]);
  });

  it("reads a row of a table as an end of its own", () => {
    const table = tableOf("Part | Until\nThe tender | ends on 1 March 2028\nThe crane | after the dredging", "sunset");
    expect(said(readEnds(table))).toEqual([{ on: "2028-03-01" }, { triggers: ["after the dredging"] }]);
  });
});

describe("hostile text", () => {
  const texts = [
    ...[
      "every ",
      "at least ",
      "1 of the ",
      "or after ",
      "Monday, ",
      "10:00–",
      "under 5 tickets older than 3 days, ",
      "- ",
      "1,1",
    ],
    ...[
      "first and ",
      "end of ",
      "between 2 and ",
      "no a ",
      "30/06/2027, or if ",
      "within 1 h ",
      "(((",
      "Mon/Tue/",
      "\u{1F600}",
    ],
  ];

  it.each(texts)("comes to an end with 100 kB of %j", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const long of [text, text.slice(0, longestText)]) {
      expect([schedulesOf(long), targetsOf(long), endsOf(long), readLimit(long)]).toHaveLength(4);
    }
  });
});
