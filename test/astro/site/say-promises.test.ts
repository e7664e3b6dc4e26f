import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saySchedule } from "../../../plugins/astro/site/say-schedule.ts";
import { sayTarget } from "../../../plugins/astro/site/say-target.ts";
import { sayMinutes, sayWindow } from "../../../plugins/astro/site/say-window.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";
import type { Schedule } from "../../../plugins/core/promise/agreement.ts";
import { printWindow } from "../../../plugins/core/promise/promises/print-promise.ts";
import { printSchedule } from "../../../plugins/core/promise/schedules/print-schedule.ts";
import { printTarget } from "../../../plugins/core/promise/targets/print-target.ts";
import { printMinutes } from "../../../plugins/core/promise/time/print-minutes.ts";
import { seeded, windows } from "../../core/promise/promise-arbitraries.ts";
import { schedules, targets } from "../../core/promise/time-arbitraries.ts";

const english = speakWith({});

describe("what a contract promises is said in the words of the check", () => {
  it("for windows", () => {
    fc.assert(
      fc.property(windows, (window) => {
        expect(sayWindow(window, english)).toBe(printWindow(window));
      }),
      seeded,
    );
  });
  it("for lengths of time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (minutes) => {
        expect(sayMinutes(minutes, english)).toBe(printMinutes(minutes));
      }),
      seeded,
    );
  });
  it("for schedules", () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        expect(saySchedule(schedule, english)).toBe(printSchedule(schedule));
      }),
      seeded,
    );
  });
  it("for targets", () => {
    fc.assert(
      fc.property(targets, (target) => {
        expect(sayTarget(target, english)).toBe(printTarget(target));
      }),
      seeded,
    );
  });
});

describe("a handbook's own words", () => {
  const speak = speakWith({
    "time.hours": "{count} t",
    "time.business.days": "{count} virkedag | {count} virkedager",
    "schedule.said": "{period} {time} {days}",
    "schedule.every.week": "hver {count}. uke",
    "schedule.weekdays": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "schedule.on": "på {days}er",
    "schedule.at": "kl. {time}",
    "target.atLeast": "minst {quantity}",
    "target.limit.atMost": "på høyst {time}",
    "unit.percent": "{count} %",
  });
  it("say windows", () => {
    expect(sayWindow({ business: false, days: 0, minutes: 90 }, speak)).toBe("1 t 30 min");
    expect(sayWindow({ business: true, days: 1, minutes: 0 }, speak)).toBe("1 virkedag");
    expect(sayWindow({ business: true, days: 2, minutes: 120 }, speak)).toBe("2 virkedager 2 t");
  });
  it("say schedules, in an order of their own", () => {
    const rule: Omit<Schedule, "start" | "end"> = {
      ...{ every: 2, unit: "week", weekdays: ["friday"], nth: undefined, monthDay: undefined },
      ...{ time: "10:00", timeZone: undefined, minutes: undefined },
    };
    expect(saySchedule(rule, speak)).toBe("hver 2. uke kl. 10:00 på fredager");
  });
  it("say targets", () => {
    const limit = { comparison: "<=" as const, window: { business: false, days: 0, minutes: 240 } };
    expect(sayTarget({ comparison: ">=", value: 95, unit: "%", subject: "svar", limit, per: undefined }, speak)).toBe(
      "svar: minst 95 % på høyst 4 t",
    );
  });
});
