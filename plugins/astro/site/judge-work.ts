import { daysBetween } from "../../core/freshness/civil-date.ts";
import type { CivilDate } from "../../core/freshness/history.ts";

/** What a piece of work is judged from, whatever the day. */
export interface WorkDates {
  /** The day it entered the state in which it stands. */
  entered?: CivilDate | undefined;
  /** The last day on which it may stand there. */
  last?: CivilDate | undefined;
  blockedSince?: CivilDate | undefined;
}

/** Why somebody looks at a piece of work, most pressing first. */
export const urgencies = ["late", "blocked", "soon", "calm"] as const;
/** One of them. */
export type Urgency = (typeof urgencies)[number];

/** How a piece of work stands on a day. */
export interface WorkVerdict {
  urgency: Urgency;
  /** Days in its state, and those the state allows it. */
  days?: number;
  allowed?: number;
  /** Days until the last one; below zero once it has passed. */
  left?: number;
  blockedFor?: number;
}

/** What ends within so many days ends before work is walked again, a week from now. */
export const noticeDays = 7;

/** Judges a piece of work on a day: past its guardrail, blocked, near its guardrail, or none of these. */
export function judgeWork({ entered, last, blockedSince }: WorkDates, today: CivilDate): WorkVerdict {
  const verdict: WorkVerdict = { urgency: "calm" };
  if (entered !== undefined) verdict.days = Math.max(0, daysBetween(entered, today));
  if (entered !== undefined && last !== undefined) verdict.allowed = daysBetween(entered, last);
  if (last !== undefined) verdict.left = daysBetween(today, last);
  if (blockedSince !== undefined) verdict.blockedFor = Math.max(0, daysBetween(blockedSince, today));
  verdict.urgency = urgencyOf(verdict);
  return verdict;
}

function urgencyOf({ left = Infinity, blockedFor }: WorkVerdict): Urgency {
  if (left < 0) return "late";
  if (blockedFor !== undefined) return "blocked";
  return left <= noticeDays ? "soon" : "calm";
}

/** Orders work for those who walk it: what is furthest past its guardrail, blocked longest, ends soonest, has stood longest. */
export function compareWork(one: WorkVerdict, other: WorkVerdict): number {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a[0] - b[0] || a[1] - b[1];
}

function keyOf({ urgency, left = 0, blockedFor = 0, days = -1 }: WorkVerdict): readonly [number, number] {
  const rank = urgencies.indexOf(urgency);
  if (urgency === "blocked") return [rank, -blockedFor];
  return [rank, urgency === "calm" ? -days : left];
}

/** Something that is said of a piece of work, or asked about it, only while it is so. */
export type WorkCase =
  Urgency | "in-time" | "days-left" | "last-day" | "late-running" | "late-blocked" | "soon-left" | "soon-last-day";

/** True where a verdict is a case. */
export function isCase(name: WorkCase, { urgency, left = Infinity, blockedFor }: WorkVerdict): boolean {
  switch (name) {
    case "in-time":
      return urgency !== "late";
    case "days-left":
      return left > 0 && left <= noticeDays;
    case "last-day":
      return left === 0;
    case "late-running":
      return urgency === "late" && blockedFor === undefined;
    case "late-blocked":
      return urgency === "late" && blockedFor !== undefined;
    case "soon-left":
      return urgency === "soon" && left > 0;
    case "soon-last-day":
      return urgency === "soon" && left === 0;
    default:
      return urgency === name;
  }
}
