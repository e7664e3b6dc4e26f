import { describe, expect, it } from "vitest";
import {
  readAddressTime,
  readLocalTime,
  writeAddressTime,
  writeLocalTime,
} from "../../../plugins/astro/site/read-moment.ts";

const utc = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16);

describe("a day and time that somebody enters", () => {
  it.each([
    ["2026-11-20T09:30", "UTC", "2026-11-20T09:30"],
    ["2026-11-20T09:30:00", "Europe/London", "2026-11-20T09:30"],
    ["2026-07-20T09:30", "Europe/London", "2026-07-20T08:30"],
    ["2026-11-20T09:30", "Asia/Kolkata", "2026-11-20T04:00"],
    ["2026-11-20T09:30", "America/St_Johns", "2026-11-20T13:00"],
  ])("reads %s in %s", (text, zone, instant) => {
    expect(utc(readLocalTime(text, zone))).toBe(instant);
    expect(writeLocalTime(Date.parse(`${instant}Z`), zone)).toBe(text.slice(0, 16));
  });

  it("takes a time that a change of clocks leaves out for what it would have been, and one that comes twice for the first", () => {
    expect(utc(readLocalTime("2026-03-29T01:30", "Europe/London"))).toBe("2026-03-29T01:30");
    expect(utc(readLocalTime("2026-10-25T01:30", "Europe/London"))).toBe("2026-10-25T00:30");
  });

  it.each([
    "",
    "now",
    "2026-11-20",
    "2026-02-30T09:30",
    "2026-11-20T24:00",
    "2026-11-20T09:60",
    "0000-11-20T09:30",
    "12026-11-20T09:30",
  ])("does not read “%s”", (text) => {
    expect(readLocalTime(text, "UTC")).toBeUndefined();
  });
});

describe("a moment in an address", () => {
  it("comes back to the minute", () => {
    const instant = Date.parse("2026-11-20T09:30:42Z");
    expect(writeAddressTime(instant)).toBe("2026-11-20T09:30Z");
    expect(utc(readAddressTime("2026-11-20T09:30Z"))).toBe("2026-11-20T09:30");
  });

  it.each(["", "Z", "2026-11-20T09:30", "2026-11-20T09:30+01:00", "<b>"])("does not read “%s”", (text) => {
    expect(readAddressTime(text)).toBeUndefined();
  });
});
