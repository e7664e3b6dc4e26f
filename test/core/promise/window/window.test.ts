import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Window } from "../../../../plugins/core/promise/agreement.ts";
import { printWindow } from "../../../../plugins/core/promise/promises/print-promise.ts";
import { addWindows, compareWindows, findWindows, readWindow } from "../../../../plugins/core/promise/window/window.ts";
import { seeded, windows } from "../promise-arbitraries.ts";

const hours = (count: number): Window => ({ business: false, days: 0, minutes: count * 60 });
const businessDays = (days: number, minutes = 0): Window => ({ business: true, days, minutes });

describe("readWindow", () => {
  it("reads back what printWindow writes", () => {
    fc.assert(
      fc.property(windows, (window) => {
        expect(readWindow(printWindow(window))).toEqual(window);
      }),
      seeded,
    );
  });

  it("adds up the units of one window", () => {
    const count = fc.integer({ min: 1, max: 59 });
    fc.assert(
      fc.property(count, count, count, (days, hours, minutes) => {
        expect(readWindow(`${days} d ${hours} h`)?.minutes).toBe(days * 1440 + hours * 60);
        expect(readWindow(`${hours} hours and ${minutes} minutes`)?.minutes).toBe(hours * 60 + minutes);
        expect(readWindow(`${days}–${days + hours} hours`)?.minutes).toBe((days + hours) * 60);
      }),
      seeded,
    );
  });

  it("keeps what is not exact as text", () => {
    expect(readWindow("0.333 h")).toBeUndefined();
    expect(readWindow("0.25 business days")).toBeUndefined();
    expect(readWindow("0.1 h")).toEqual({ business: false, days: 0, minutes: 6 });
  });
});

describe("findWindows", () => {
  const found = (text: string) => findWindows(text).map(({ start, end }) => text.slice(start, end));

  it("says where each window stands, whatever it means there", () => {
    expect(found("Under 3 tickets older than 2 days, counted within an hour of 10:45")).toEqual(["2 days", "an hour"]);
    expect(found("Weekly 15-minute look; P1 in 15m, P2 in 4 business hours")).toEqual([
      "15-minute",
      "15m",
      "4 business hours",
    ]);
    expect(found("24h–48h, or the same day if it is Monday")).toEqual(["24h–48h", "same day"]);
  });

  it("tells a severity from the lower end of a range", () => {
    expect(found("Severity 1 – 4 hours")).toEqual(["4 hours"]);
    expect(found("P2 - 2 days")).toEqual(["2 days"]);
    expect(found("answered in 1 – 4 hours")).toEqual(["1 – 4 hours"]);
  });

  it("passes over rates, prices and products", () => {
    expect(found("£5 an hour, 3 calls a week, 2 hours a day, once a day, 3 × 24 h, 5 m of rope")).toEqual([]);
  });

  it("comes to an end on hostile text", () => {
    for (const piece of ["24h ", "1-", "one ", "twenty-", "1 1 1 ", "half a ", "between 2 and "]) {
      expect(findWindows(piece.repeat(100_000 / piece.length)), piece).toBeInstanceOf(Array);
    }
  });
});

describe("compareWindows", () => {
  it("orders windows of one kind", () => {
    expect(compareWindows(hours(4), hours(24))).toBeLessThan(0);
    expect(compareWindows(businessDays(2), businessDays(1))).toBeGreaterThan(0);
    expect(compareWindows(businessDays(1), businessDays(1))).toBe(0);
    expect(compareWindows(businessDays(0, 20), businessDays(1))).toBeLessThan(0);
    expect(compareWindows(businessDays(0, 240), businessDays(8))).toBeLessThan(0);
    expect(compareWindows(businessDays(0, 25 * 60), businessDays(1))).toBeGreaterThan(0);
  });

  it("says so where only a team’s hours can tell", () => {
    expect(compareWindows(hours(24), businessDays(2))).toBeLessThan(0);
    expect(compareWindows(businessDays(2), hours(24))).toBeGreaterThan(0);
    expect(compareWindows(hours(72), businessDays(1))).toBeUndefined();
    expect(compareWindows(businessDays(0, 600), businessDays(1))).toBeUndefined();
    expect(compareWindows(businessDays(0, 240), businessDays(2))).toBeUndefined();
    expect(compareWindows(businessDays(0, 240), businessDays(4))).toBeUndefined();
  });

  it("says the opposite the other way round", () => {
    fc.assert(
      fc.property(windows, windows, (one, other) => {
        const there = compareWindows(one, other);
        const back = compareWindows(other, one);
        expect(there === undefined ? back : there + (back ?? NaN)).toBe(there === undefined ? undefined : 0);
      }),
      seeded,
    );
  });
});

describe("addWindows", () => {
  it("adds one kind of time", () => {
    expect(addWindows([hours(24), hours(24), hours(24)])).toEqual(hours(72));
    expect(addWindows([businessDays(1), businessDays(2, 240)])).toEqual(businessDays(3, 240));
    expect(addWindows([])).toEqual(hours(0));
  });

  it("does not mix elapsed with business time", () => {
    expect(addWindows([hours(4), businessDays(1)])).toBeUndefined();
  });
});
