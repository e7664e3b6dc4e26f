import { describe, expect, it } from "vitest";
import { addMonths, dueAhead, sayMonth } from "../../../plugins/astro/site/due-ahead.ts";
import { plotMonths } from "../../../plugins/astro/site/plot-months.ts";

describe("what comes due in the months ahead", () => {
  it("counts from today on, month by month, over the end of a year", () => {
    const days = ["2026-11-19", "2026-11-20", "2026-11-30", "2027-01-04", "2027-02-01"];
    expect(dueAhead(days, "2026-11-20", 3)).toEqual([
      { month: "2026-11", count: 2 },
      { month: "2026-12", count: 0 },
      { month: "2027-01", count: 1 },
    ]);
  });

  it("reaches a whole year ahead unless told otherwise, so that nothing within a year is left out", () => {
    const months = dueAhead(["2027-11-20"], "2026-11-20");
    expect(months.at(-1)).toEqual({ month: "2027-11", count: 1 });
    expect(months[0]).toEqual({ month: "2026-11", count: 0 });
  });

  it("names months in the words of the site", () => {
    const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    expect(addMonths("2026-11", 14)).toBe("2028-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(sayMonth("2026-05", months)).toBe("May");
    expect(sayMonth("2026-05", months, true)).toBe("May 2026");
  });
});

describe("the chart of months", () => {
  it("makes the worst month the tallest bar, with what is overdue at its foot", () => {
    const { bars, ground } = plotMonths([
      { stale: 4, overdue: 1 },
      { stale: 2, overdue: 0 },
      { stale: 0, overdue: 0 },
    ]);
    const [worst, better, none] = bars;
    expect((worst?.stale.height ?? 0) + (worst?.overdue.height ?? 0)).toBe(2 * (better?.stale.height ?? 0));
    expect((worst?.overdue.y ?? 0) + (worst?.overdue.height ?? 0)).toBe(ground);
    expect(none?.stale.height).toBe(0);
    expect(bars.map(({ label }) => label)).toEqual([4, 2, 0]);
  });
});
