import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  civilDateIn,
  daysBetween,
  isCivilDate,
  isTimeZone,
} from "../../../plugins/core/freshness/civil-date.ts";

const day = 86_400_000;
const first = Date.UTC(2000, 0, 1) - 730_119 * day;
const last = Date.UTC(9999, 11, 31);

/** The reference: a date of the years 0001 to 9999 as JavaScript's own UTC arithmetic has it. */
const instants = fc.integer({ min: 0, max: (last - first) / day }).map((days) => new Date(first + days * day));
const textOf = (date: Date) => date.toISOString().slice(0, 10);

describe("isCivilDate", () => {
  it.each(["2026-11-05", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"])("knows %s", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    "2026-02-30",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-1-1",
    "2026-11-05T00:00",
    "2026/11/05",
    " 2026-11-5",
    "+2026-11-0",
    "２０２６-11-05",
    "",
    "soon",
  ])("refuses %j", (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it("agrees with the calendar on every year, month and day", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, date) => {
        const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
        const instant = new Date(`${text}T00:00:00Z`);
        const real = year > 0 && !Number.isNaN(instant.getTime()) && textOf(instant) === text;
        expect(isCivilDate(text)).toBe(real);
      }),
    );
  });

  it("never takes other text for a date", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => isCivilDate(text) === /^\d{4}-\d\d-\d\d$/.test(text)),
    );
  });
});

describe("daysBetween and addDays", () => {
  it("count days as UTC does", () => {
    fc.assert(
      fc.property(instants, instants, (from, to) => {
        const days = (to.getTime() - from.getTime()) / day;
        expect(daysBetween(textOf(from), textOf(to))).toBe(days);
        expect(addDays(textOf(from), days)).toBe(textOf(to));
      }),
    );
  });

  it("cross a leap day", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
    expect(daysBetween("2024-02-29", "2025-02-28")).toBe(365);
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  });

  it("stay within the years 0001 to 9999", () => {
    expect(addDays("9999-12-30", 3650)).toBe("9999-12-31");
    expect(addDays("0001-01-02", -90)).toBe("0001-01-01");
  });

  it("say that text is no date", () => {
    expect(daysBetween("2026-02-30", "2026-03-01")).toBeNaN();
    expect(addDays("2026-02-30", 1)).toBe("2026-02-30");
  });
});

describe("civilDateIn", () => {
  const noon = Date.UTC(2026, 10, 5, 12);

  it("takes the day where the handbook is", () => {
    expect(civilDateIn(noon, "UTC")).toBe("2026-11-05");
    expect(civilDateIn(noon, "Pacific/Kiritimati")).toBe("2026-11-06");
    expect(civilDateIn(Date.UTC(2026, 10, 5, 10, 59), "Pacific/Niue")).toBe("2026-11-04");
    expect(civilDateIn(Date.UTC(2026, 10, 5, 11), "Pacific/Niue")).toBe("2026-11-05");
  });

  it("crosses the leap day on both sides of the date line", () => {
    expect(civilDateIn(Date.UTC(2024, 1, 28, 10), "Pacific/Kiritimati")).toBe("2024-02-29");
    expect(civilDateIn(Date.UTC(2024, 2, 1, 10, 59), "Pacific/Niue")).toBe("2024-02-29");
  });

  it("is UTC shifted by the zone's offset", () => {
    const zones = [
      ["UTC", 0],
      ["Etc/UTC", 0],
      ["Pacific/Niue", -11],
      ["Pacific/Kiritimati", 14],
    ] as const;
    const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, [zone, offset]) => {
        expect(civilDateIn(second * 1000, zone)).toBe(textOf(new Date((second + offset * 3600) * 1000)));
      }),
    );
  });

  it("holds instants no calendar page has within bounds", () => {
    expect(civilDateIn(8.64e15, "Pacific/Kiritimati")).toBe("9999-12-31");
    expect(civilDateIn(-8.64e15, "Pacific/Niue")).toBe("0001-01-01");
    expect(civilDateIn(Number.MAX_SAFE_INTEGER, "UTC")).toBe("9999-12-31");
  });
});

describe("isTimeZone", () => {
  it("knows the runtime's zones and no others", () => {
    expect(["UTC", "Europe/Berlin", "Pacific/Niue"].map(isTimeZone)).toEqual([true, true, true]);
    expect(["", "Berlin", "Mars/Olympus", "UTC+14"].map(isTimeZone)).toEqual([false, false, false, false]);
  });
});
