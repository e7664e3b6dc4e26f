import { describe, expect, it } from "vitest";
import { countDue, packDays } from "../../../plugins/astro/site/further-days.ts";

const days = ["2027-06-02", "2027-06-01", "2027-06-02", "2027-08-20", "2027-06-02"];
const packed = packDays(days.map((until) => ({ until })));

describe("the days of what a list does not carry", () => {
  it("are written once each", () => {
    expect(packed).toBe("2027-06-01 2027-06-02*3 2027-08-20");
    expect(packDays([])).toBe("");
  });

  it("count what is wrong already on every day", () => {
    expect(countDue(packDays([{ until: undefined }, { until: "2027-06-01" }]), "2026-11-20", 7)).toBe(1);
  });

  it.each([
    ["2027-05-24", 7, 0],
    ["2027-05-25", 7, 1],
    ["2027-05-26", 7, 4],
    ["2027-05-26", 0, 0],
    ["2027-07-01", 7, 4],
    ["2028-01-01", 7, 5],
  ])("are counted on %s, %i days ahead: %i", (today, ahead, count) => {
    expect(countDue(packed, today, ahead)).toBe(count);
    expect(countDue("", today, ahead)).toBe(0);
  });
});
