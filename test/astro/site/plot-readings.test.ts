import { expect, it } from "vitest";
import { plotReadings } from "../../../plugins/astro/site/plot-readings.ts";

const reading = (date: string, value: number) => ({ date, value, met: value < 3 });

it("lays readings out over time, the target among them", () => {
  const { marks, targetY, width } = plotReadings(
    [reading("2026-10-01", 7), reading("2026-10-08", 5), reading("2026-10-29", 2)],
    3,
  );
  const [first, second, third] = marks.map(({ x }) => x);
  // One week, then three.
  expect((third! - second!) / (second! - first!)).toBeCloseTo(3, 1);
  expect(third).toBeLessThanOrEqual(width);
  expect(marks[1]!.y).toBeLessThan(targetY);
  expect(marks[2]!.y).toBeGreaterThan(targetY);
  expect(marks.map(({ met }) => met)).toEqual([false, false, true]);
});

it("stays on the paper with one reading, and with readings that never move", () => {
  for (const readings of [[reading("2026-10-01", 3)], [reading("2026-10-01", 3), reading("2026-10-08", 3)]]) {
    const { line, targetY, height } = plotReadings(readings, 3);
    expect(line).not.toContain("NaN");
    expect(targetY).toBeGreaterThan(0);
    expect(targetY).toBeLessThan(height);
  }
});
