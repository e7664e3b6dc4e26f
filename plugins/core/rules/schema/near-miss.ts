import { countSlips, plainForm } from "../../diagnostic/nearest.ts";

/** A known key that differs by hyphens and capitals alone, or by one slip in short keys and two in long ones. */
export function nearMiss(key: string, known: readonly string[]): string | undefined {
  const same = known.find((candidate) => plainForm(candidate) === plainForm(key));
  if (same !== undefined) return same;
  return known.find(
    (candidate) =>
      candidate.length >= 4 &&
      key.length >= 4 &&
      countSlips(key.toLowerCase(), candidate) <= (candidate.length >= 8 ? 2 : 1),
  );
}
