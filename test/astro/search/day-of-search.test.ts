import { afterEach, expect, it, vi } from "vitest";
import { judgeFreshnessOf } from "../../../plugins/astro/search/ui/judge-freshness.ts";
import type { SearchFacts } from "../../../plugins/astro/search/search-facts.ts";

const facts: SearchFacts = {
  today: "2026-11-20",
  timeZone: "Pacific/Auckland",
  dueSoonDays: 14,
  bands: {},
  words: {},
  ways: [],
};
const line = "2026-11-10|30|live|trust.reviewed|2026-11-10";

afterEach(() => {
  vi.useRealTimers();
});

it("judges on the day of each search, in the handbook's zone, and never for a day before the build's", () => {
  vi.useFakeTimers();
  const judge = judgeFreshnessOf(facts);
  // It is summer in Auckland: a day begins there at 11:00 UTC of the day before.
  for (const [now, verdict] of [
    ["2020-01-01T00:00:00Z", "fresh"],
    ["2026-12-10T10:59:00Z", "due-soon"],
    ["2026-12-10T11:01:00Z", "stale"],
    ["2027-01-10T11:01:00Z", "overdue"],
  ] as const) {
    vi.setSystemTime(now);
    expect(judge(line), now).toBe(verdict);
  }
});
