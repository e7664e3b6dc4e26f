import { describe, expect, it } from "vitest";
import { judgePast, monthEnds, type PastPage } from "../../../plugins/core/freshness/trend.ts";

describe("the ends of months", () => {
  it("are the last days of the months before, leap years among them", () => {
    expect(monthEnds("2028-03-15", 3)).toEqual(["2027-12-31", "2028-01-31", "2028-02-29"]);
    expect(monthEnds("2026-12-31", 1)).toEqual(["2026-11-30"]);
    expect(monthEnds("2026-12-01", 1)).toEqual(["2026-11-30"]);
  });
});

describe("a page judged as it stood", () => {
  const page: PastPage = { reviewed: undefined, changed: "2026-01-10", window: 30, status: "live" };

  it.each([
    ["2026-02-09", "fresh"],
    ["2026-02-10", "stale"],
    ["2026-03-11", "stale"],
    ["2026-03-12", "overdue"],
  ])("at the end of %s is %s", (day, freshness) => {
    expect(judgePast(page, day)).toBe(freshness === "fresh" ? "due-soon" : freshness);
  });

  it("goes by its review before its last change, and by the day of adoption only from that day on", () => {
    expect(judgePast({ ...page, reviewed: "2026-03-01" }, "2026-03-31")).toBe("due-soon");
    const unknown = { ...page, changed: undefined };
    expect(judgePast(unknown, "2026-01-31", "2026-02-01")).toBe("unknown");
    expect(judgePast(unknown, "2026-03-31", "2026-02-01")).toBe("stale");
  });

  it("is exempt where it was retired or had no window, and stale where it said so", () => {
    expect(judgePast({ ...page, status: "archived" }, "2027-01-31")).toBe("exempt");
    expect(judgePast({ ...page, window: "never" }, "2027-01-31")).toBe("exempt");
    expect(judgePast({ ...page, status: "stale" }, "2026-01-31")).toBe("stale");
  });
});
