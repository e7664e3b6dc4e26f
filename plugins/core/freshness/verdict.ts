import type { HandbookRecord, Page } from "../handbook/page.ts";
import { addDays, daysBetween } from "./civil-date.ts";
import type { CivilDate, History } from "./history.ts";

/** How a page stands against its refresh window. */
export type Freshness = "fresh" | "due-soon" | "stale" | "overdue" | "exempt" | "unknown";

/** What the clock of a page runs from. */
export type Clock = "reviewed" | "changed" | "adopted" | "none";

/** The judgement on one page on one day. */
export interface Verdict {
  freshness: Freshness;
  clock: Clock;
  /** The day the clock runs from. */
  from: CivilDate | undefined;
  /** Whole days since then. */
  age: number | undefined;
  /** The last day on which the page is fresh. */
  due: CivilDate | undefined;
  window: number | "never";
  reviewed: CivilDate | undefined;
  changed: CivilDate | undefined;
  /** Reviewed later than tomorrow: a slip of the pen. */
  reviewedInFuture: boolean;
}

/** What judging needs besides the page. */
export interface JudgingDay {
  today: CivilDate;
  history: History;
  since: CivilDate | undefined;
  dueSoonDays: number;
}

/** Judges a page: the clock runs from its last review, else its last change, else the day the handbook was adopted. */
export function judgePage(page: Page, day: JudgingDay): Verdict {
  const reviewed = page.fields.last_reviewed;
  const changed = day.history.changed.get(page.path)?.on;
  const reviewedInFuture = reviewed !== undefined && daysBetween(day.today, reviewed) > 1;
  const clock: Clock =
    reviewed !== undefined
      ? "reviewed"
      : changed !== undefined
        ? "changed"
        : day.since !== undefined
          ? "adopted"
          : "none";
  const from = reviewed ?? changed ?? day.since;
  const window = page.refreshAfter;
  const age = from === undefined ? undefined : Math.max(0, daysBetween(from, day.today));
  const due = from === undefined || window === "never" ? undefined : addDays(from, window);
  const freshness = judge(page, window, age, day.dueSoonDays);
  return { freshness, clock, from, age, due, window, reviewed, changed, reviewedInFuture };
}

/**
 * Judges a record: one that says its own day is judged from that, under the window and the status of its page; any other stands as
 * its page does.
 */
export function judgeRecord(
  { page, confirmed }: Pick<HandbookRecord, "page" | "confirmed">,
  ofPage: Verdict,
  { today, dueSoonDays }: Pick<JudgingDay, "today" | "dueSoonDays">,
): Verdict {
  if (confirmed === undefined) return ofPage;
  const { window } = ofPage;
  const age = Math.max(0, daysBetween(confirmed, today));
  const due = window === "never" ? undefined : addDays(confirmed, window);
  const freshness = judge(page, window, age, dueSoonDays);
  return { ...ofPage, freshness, clock: "reviewed", from: confirmed, age, due, reviewed: confirmed };
}

function judge(page: Page, window: number | "never", age: number | undefined, dueSoonDays: number): Freshness {
  const { status } = page.fields;
  if (status === "archived" || status === "superseded") return "exempt";
  return status === "stale" ? "stale" : judgeAge(window, age, dueSoonDays);
}

/** Judges an age in days against a window in days. */
export function judgeAge(window: number | "never", age: number | undefined, dueSoonDays: number): Freshness {
  if (window === "never") return "exempt";
  if (age === undefined) return "unknown";
  if (age > 2 * window) return "overdue";
  if (age > window) return "stale";
  return window - age <= dueSoonDays ? "due-soon" : "fresh";
}

/** True for a page whose verdict hangs on when it last changed. */
export function needsHistory(page: Page): boolean {
  return page.fields.last_reviewed === undefined && page.refreshAfter !== "never" && !page.unreadable;
}
