import { daysBetween } from "../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../core/freshness/history.ts";

/** What may need somebody, most urgent first once its day has passed. */
export const matters = [
  "guardrail",
  "full",
  "blocked",
  "sunset",
  "contradiction",
  "consent",
  "changed",
  "follow-up",
  "decision",
  "review",
] as const;
export type Matter = (typeof matters)[number];

/** What decides how urgent something is, on whatever day. */
export interface Urgent {
  matter: Matter;
  /** The last day on which nothing is wrong yet; without one, something is wrong already. */
  until?: CivilDate | undefined;
  /** The last day on which it is no more than late: of a review. */
  overdueAfter?: CivilDate | undefined;
}

/** Where it stands on one day: wrong for long, wrong, within the coming week, or further off. */
export type Standing = "overdue" | "late" | "soon" | "later";

/** How many days ahead the list of the week looks. */
export const weekAhead = 7;

/** Judges something on one day. */
export function judgeAttention({ until, overdueAfter }: Urgent, today: CivilDate, ahead = weekAhead): Standing {
  if (overdueAfter !== undefined && overdueAfter < today) return "overdue";
  if (until === undefined || until < today) return "late";
  return daysBetween(today, until) <= ahead ? "soon" : "later";
}

/**
 * How urgent something is on one day; what is least comes first. What is wrong stands before what is coming, a promise or work
 * in trouble before a text that nobody has looked at, and of two alike the one that has waited longer.
 */
export function urgencyOf(item: Urgent, today: CivilDate): string {
  const standing = judgeAttention(item, today);
  const isWrong = standing === "late" || standing === "overdue";
  // A review that is long overdue weighs as much as a promise that nobody agreed to.
  const matter = standing === "overdue" ? "changed" : item.matter;
  return `${isWrong ? `0${matters.indexOf(matter)}` : "1"} ${item.until ?? "0"}`;
}
