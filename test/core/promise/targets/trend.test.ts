import { describe, expect, it } from "vitest";
import { meetsTarget, trendOf, type Measure } from "../../../../plugins/core/promise/targets/trend.ts";

const today = "2026-11-20";
const measured = (...values: number[]): Measure[] =>
  values.map((value, index) => ({ date: `2026-11-${String(1 + index * 3).padStart(2, "0")}`, value }));
const atLeast = { comparison: ">=", value: 95 } as const;
const fewer = { comparison: "<", value: 5 } as const;

describe("meetsTarget", () => {
  it.each([
    [97, ">=", 95, true],
    [95, ">=", 95, true],
    [95, ">", 95, false],
    [5, "<", 5, false],
    [5, "<=", 5, true],
    [0, "=", 0, true],
    [1, "=", 0, false],
  ] as const)("%d %s %d: %s", (measuredValue, comparison, value, expected) => {
    expect(meetsTarget(measuredValue, { comparison, value })).toBe(expected);
  });
});

describe("trendOf", () => {
  it.each([
    ["more where at least so many are wanted", measured(91, 94, 97, 96, 98), atLeast, "better"],
    ["fewer where few are wanted", measured(7, 5, 4), fewer, "better"],
    ["more where few are wanted", measured(2, 3, 6), fewer, "worse"],
    ["nearer to an exact number", measured(9, 4, 1), { comparison: "=", value: 0 } as const, "better"],
    ["the same", measured(96, 96.4, 96.1, 96.2), atLeast, "steady"],
    ["an old fall that is over", measured(99, 40, 96, 96, 96, 96), atLeast, "steady"],
  ] as const)("finds the direction: %s", (_, readings, target, direction) => {
    expect(trendOf(readings, target, today)).toBe(direction);
  });

  it("finds none with one reading, and leaves those of tomorrow out", () => {
    expect(trendOf(measured(96), atLeast, today)).toBeUndefined();
    expect(trendOf([...measured(6), { date: "2026-11-21", value: 99 }], fewer, today)).toBeUndefined();
    expect(trendOf(measured(7, 5, 4).reverse(), fewer, today)).toBe("better");
  });
});
