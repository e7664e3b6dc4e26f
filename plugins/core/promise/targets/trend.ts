import type { CivilDate } from "../../freshness/history.ts";
import type { Target } from "../agreement.ts";
import type { Reading } from "../ledger/readings.ts";

/** What a trend needs of a reading. */
export type Measure = Pick<Reading, "date" | "value">;

type Bound = Pick<Target, "comparison" | "value">;

const readingsOfTrend = 4;
// What changes by less than this part of the measured size stays as it is.
const steadyPart = 0.02;

/** True when a measured value holds the target. */
export function meetsTarget(value: number, { comparison, value: bound }: Bound): boolean {
  switch (comparison) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case "=":
      return value === bound;
    case ">=":
      return value >= bound;
    case ">":
      return value > bound;
  }
}

/**
 * Where the last four readings up to `today` go: the straight line that lies closest to them says it. Undefined with fewer than
 * two.
 */
export function trendOf(
  readings: readonly Measure[],
  { comparison, value: bound }: Bound,
  today: CivilDate,
): "better" | "worse" | "steady" | undefined {
  const past = until(readings, today).slice(-readingsOfTrend);
  if (past.length < 2) return undefined;
  // Towards an exact value it gets better as the distance shrinks.
  const values = past.map(({ value }) => (comparison === "=" ? -Math.abs(value - bound) : value));
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rise = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const run = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const change = (rise / run) * (values.length - 1);
  if (Math.abs(change) <= steadyPart * Math.max(Math.abs(bound), Math.abs(mean))) return "steady";
  const wantsMore = comparison === "=" || comparison.startsWith(">");
  return change > 0 === wantsMore ? "better" : "worse";
}

function until<R extends Pick<Reading, "date">>(readings: readonly R[], today: CivilDate): R[] {
  const past = readings.filter(({ date }) => date <= today);
  return past.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}
