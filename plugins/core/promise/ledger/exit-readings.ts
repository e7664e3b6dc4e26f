import type { Clause } from "../agreement.ts";
import type { Reading } from "./readings.ts";

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The readings of a contract's exit metric: those that name no metric, or the clause itself; else, where only one metric is ever
 * named, all of them; else those whose metric is said in the clause's own words. Several metrics of which none is it give none.
 */
export function exitReadings(readings: readonly Reading[], exit: Clause | undefined): Reading[] {
  const label = words(exit?.label ?? "").join(" ");
  const own = readings.filter(({ metric }) => metric === "" || (label !== "" && words(metric).join(" ") === label));
  if (own.length > 0) return own;
  const metrics = new Set(readings.map(({ metric }) => words(metric).join(" ")));
  if (metrics.size <= 1) return [...readings];
  const said = new Set(words(exit?.text ?? ""));
  return readings.filter(({ metric }) => words(metric).every((word) => said.has(word)));
}
