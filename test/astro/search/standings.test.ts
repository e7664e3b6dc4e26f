import { describe, expect, it } from "vitest";
import { packStanding, readStanding } from "../../../plugins/astro/search/standing-line.ts";
import { narrowTo, standingAs } from "../../../plugins/astro/search/ui/narrow.ts";
import { withoutUnknown } from "../../../plugins/astro/search/ui/query.ts";

const place = {
  today: "2026-11-20",
  known: {
    trust: { old: 2, new: 5 },
    standing: { blocked: 1, "ended|2026-11-19": 1, "ended|2026-11-20": 1 },
    owner: { "@mira": 3 },
  },
  judge: (line: string) => (line === "old" ? ("overdue" as const) : ("fresh" as const)),
};

describe("how a record stands", () => {
  it("is judged on the day of the search", () => {
    const line = packStanding("ended", "2026-12-31");
    expect(readStanding(line, "2026-12-31")).toBeUndefined();
    expect(readStanding(line, "2027-01-01")).toBe("ended");
    expect(readStanding("blocked", "2026-01-01")).toBe("blocked");
    expect(readStanding("nonsense", "2026-01-01")).toBeUndefined();
  });

  it("is found by the lines that say so that day", () => {
    expect(standingAs("stale", place)).toEqual([{ trust: { any: ["old"] } }, { status: { any: ["stale"] } }]);
    expect(standingAs("ended", place)).toEqual([{ standing: { any: ["ended|2026-11-19"] } }]);
    expect(standingAs("past", place)).toEqual([]);
  });
});

describe("the filters of a query", () => {
  it("keep everything out where nothing is judged so", () => {
    expect(narrowTo({ term: "", filters: { freshness: "stale", kind: "answer" } }, place)).toEqual({
      kind: ["answer"],
      trust: { any: ["none"] },
    });
  });

  it("are without what no page can have", () => {
    const filters = { kind: "nonsense", owner: "@gone", status: "pilot", band: "A", freshness: "fresh" };
    expect(withoutUnknown({ term: "fares", filters }, place.known, ["A"])).toEqual({
      term: "fares",
      filters: { status: "pilot", band: "A", freshness: "fresh" },
    });
  });
});
