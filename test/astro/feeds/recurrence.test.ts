import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { recurrenceSeries } from "../../../plugins/astro/feeds/recurrence-series.ts";
import { timeZoneBlock } from "../../../plugins/astro/feeds/time-zone-block.ts";
import { addDays } from "../../../plugins/core/freshness/civil-date.ts";
import { nextOccurrence } from "../../../plugins/core/promise/schedules/next-occurrence.ts";
import type { ScheduleReading } from "../../../plugins/core/promise/schedules/schedule-draft.ts";
import { offsetAt } from "../../../plugins/core/promise/time/local-time.ts";

const weekly: ScheduleReading = {
  ...{ every: 1, unit: "week", weekdays: ["friday"], nth: undefined, monthDay: undefined },
  ...{ time: undefined, timeZone: undefined, minutes: undefined },
};

function byCore(schedule: ScheduleReading, from: string, count: number): string[] {
  const days: string[] = [];
  for (let on = from; days.length < count; on = addDays(days.at(-1) ?? on, 1)) {
    const next = nextOccurrence(schedule, on, "UTC")?.on;
    if (next === undefined) break;
    days.push(next);
  }
  return days;
}

function byCalendar(rule: string, start: string, count: number): string[] {
  const steps = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  return Array.from({ length: count }, () => steps.next()?.toString() ?? "");
}

describe("a schedule as a calendar's rule", () => {
  it.each<[string, Partial<ScheduleReading>]>([
    ["FREQ=WEEKLY;BYDAY=FR", {}],
    ["FREQ=WEEKLY;BYDAY=TU,TH", { weekdays: ["tuesday", "thursday"] }],
    ["FREQ=DAILY", { unit: "day", weekdays: [] }],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", { unit: "business-day", weekdays: [] }],
    ["FREQ=MONTHLY;BYDAY=2FR", { unit: "month", nth: 2 }],
    ["FREQ=MONTHLY;BYDAY=-1FR", { unit: "month", nth: -1 }],
    ["FREQ=MONTHLY;BYMONTHDAY=15", { unit: "month", weekdays: [], monthDay: 15 }],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", { unit: "month", weekdays: [], monthDay: 31 }],
    ["FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1FR", { unit: "quarter", nth: 1 }],
    ["FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR", { unit: "quarter", nth: -1 }],
    ["FREQ=MONTHLY;BYMONTH=1;BYDAY=4FR", { unit: "year", nth: 4 }],
    ["FREQ=MONTHLY;BYMONTH=12;BYDAY=-1FR", { unit: "year", nth: -1 }],
  ])("%s falls on the days the handbook says", (rule, part) => {
    const schedule = { ...weekly, ...part };
    expect(recurrenceSeries(schedule).map((series) => series.rule)).toEqual([rule]);
    const days = byCore(schedule, "2026-11-20", schedule.unit === "year" ? 5 : 40);
    expect(byCalendar(rule, days[0] ?? "", days.length)).toEqual(days);
  });
  it.each<Partial<ScheduleReading>>([
    { weekdays: [] },
    { every: 2 },
    { unit: "month" },
    { unit: "month", weekdays: [] },
    { unit: "quarter", monthDay: 3, weekdays: [] },
    { unit: "month", nth: 1, weekdays: ["monday", "friday"] },
  ])("is none where the text does not say which days: %j", (part) => {
    const schedule = { ...weekly, ...part };
    expect(recurrenceSeries(schedule)).toEqual([]);
    expect(nextOccurrence(schedule, "2026-11-20", "UTC")).toBeUndefined();
  });
});

describe("what a calendar says of a time zone", () => {
  it.each([
    ["Europe/London", 2],
    ["America/New_York", 2],
    ["Europe/Dublin", 2],
    ["Australia/Lord_Howe", 2],
    ["America/Santiago", 0],
    ["Africa/Casablanca", 0],
    ["Asia/Kolkata", 0],
    ["America/Phoenix", 0],
  ])("%s keeps its clocks through five years", (zone, rules) => {
    const block = timeZoneBlock(zone, 2026);
    expect(block.match(/RRULE/g)?.length ?? 0).toBe(rules);
    const known = new ICAL.Timezone(new ICAL.Component(ICAL.parse(block) as unknown[]));
    const wrong: string[] = [];
    for (let day = "2026-01-01"; day < "2030-12-31"; day = addDays(day, 1)) {
      const noon = Date.parse(`${day}T12:00:00Z`) / 60_000;
      const local = new Date((noon + offsetAt(noon, zone)) * 60_000).toISOString();
      const said = known.utcOffset(ICAL.Time.fromDateTimeString(local.slice(0, 19))) / 60;
      if (said !== offsetAt(noon, zone)) wrong.push(`${day} ${said}`);
    }
    expect(wrong).toEqual([]);
  });
});
