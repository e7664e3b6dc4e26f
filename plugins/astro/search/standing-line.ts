import type { CivilDate } from "../../core/freshness/history.ts";

/** What can be wrong with a record besides its age: work that is blocked, work past its guardrail, an agreement that has ended. */
export type Standing = "blocked" | "past" | "ended";

/** A standing as one value of a filter of the index; with `last`, it begins on the day after: `ended|2026-12-31`. */
export function packStanding(standing: Standing, last?: CivilDate): string {
  return last === undefined ? standing : `${standing}|${last}`;
}

/** The standing that a line of the index tells of on a day, where it has begun. */
export function readStanding(line: string, today: CivilDate): Standing | undefined {
  const [name, last] = line.split("|");
  const standing = (["blocked", "past", "ended"] as const).find((known) => known === name);
  return last === undefined || last < today ? standing : undefined;
}
