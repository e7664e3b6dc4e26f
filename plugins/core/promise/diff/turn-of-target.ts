import type { Comparison, Schedule, Target, Window } from "../agreement.ts";
import type { Json } from "../receipts/sort-by-json.ts";
import { coveredTarget, coveredWindow, minutesOfUnit } from "../receipts/covered.ts";
import { foldWords } from "../text/fold-words.ts";
import { compareWindows } from "../window/window.ts";

/** How one target compares with another. `changed` where neither is the harder to meet for certain. */
export type TargetTurn = "same" | "loosened" | "tightened" | "changed";

/**
 * Compares two targets. A number, the limit of time inside the target and the span it is counted over each make it harder or
 * easier; where they pull both ways, or another thing is measured, the target is changed.
 */
export function turnOfTarget(before: Target, after: Target): TargetTurn {
  if (JSON.stringify(coveredTarget(before)) === JSON.stringify(coveredTarget(after))) return "same";
  const side = sideOf(before.comparison);
  if (side === 0 || side !== sideOf(after.comparison)) return "changed";
  const turns = [
    harderByValue(before, after, side),
    harderByLimit(before, after, side),
    harderBySpan(before, after, side),
  ];
  const moved = new Set(turns.filter((turn) => turn !== 0));
  const [turn] = moved;
  if (moved.size !== 1 || turn === undefined) return "changed";
  return turn > 0 ? "tightened" : "loosened";
}

/** Below a bound −1, above a bound 1, exactly there 0. */
function sideOf(comparison: Comparison): -1 | 0 | 1 {
  return comparison.startsWith("<") ? -1 : comparison.startsWith(">") ? 1 : 0;
}

/** Above zero where the later number is the harder to meet, `undefined` where the two cannot be compared. */
function harderByValue(before: Target, after: Target, side: -1 | 1): number | undefined {
  const order = compareValues(before, after);
  if (order === undefined) return undefined;
  if (order !== 0) return Math.sign(-order * side);
  return Number(before.comparison.endsWith("=")) - Number(after.comparison.endsWith("="));
}

/** Negative where the value of `before` is the smaller. */
function compareValues(before: Target, after: Target): number | undefined {
  const [was, is] = [foldWords(before.unit), foldWords(after.unit)];
  if (was === is) return before.value - after.value;
  const [one, other] = [windowOf(before), windowOf(after)];
  return one && other && compareWindows(one, other);
}

function windowOf({ unit, value }: Target): Window | undefined {
  if (unit === "business-day") return { business: true, days: value, minutes: 0 };
  const minutes = minutesOfUnit[unit];
  return minutes === undefined ? undefined : { business: false, days: 0, minutes: minutes * value };
}

/** With a limit that lets more things count, “at least” is easier and “at most” is harder. */
function harderByLimit({ limit: before }: Target, { limit: after }: Target, side: -1 | 1): number | undefined {
  if (!before || !after) return before ? -side : after ? side : 0;
  const [one, other]: Json[] = [coveredWindow(before.window) ?? null, coveredWindow(after.window) ?? null];
  const isSame = JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
  const direction = sideOf(before.comparison);
  if (isSame && before.comparison === after.comparison) return 0;
  if (direction === 0 || direction !== sideOf(after.comparison)) return undefined;
  const order = isSame ? 0 : compareWindows(before.window, after.window);
  if (order === undefined || (order === 0 && !isSame)) return undefined;
  const counted =
    order !== 0
      ? Math.sign(order) * direction
      : Number(after.comparison.endsWith("=")) - Number(before.comparison.endsWith("="));
  return counted === 0 ? 0 : -Math.sign(counted) * side;
}

const daysOfSpan: Record<Schedule["unit"], number> = {
  day: 1,
  "business-day": 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
};

/** So many in a longer span are fewer. Shares of a hundred have no such order. */
function harderBySpan(before: Target, after: Target, side: -1 | 1): number | undefined {
  if (before.per === after.per) return 0;
  if (!before.per || !after.per || before.unit === "%") return undefined;
  const longer = Math.sign(daysOfSpan[after.per] - daysOfSpan[before.per]);
  return longer === 0 ? undefined : -longer * side;
}
