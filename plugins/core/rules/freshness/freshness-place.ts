import type { Place } from "../../diagnostic/problem.ts";
import type { Verdict } from "../../freshness/verdict.ts";
import type { Page } from "../../handbook/page.ts";
import { placeOfField } from "../places.ts";
import { count } from "../words.ts";

/** Where a freshness finding stands: at the date, else at the window, else at the head of the page. */
export function placeOfFreshness(page: Page): Place {
  const field = ["last_reviewed", "refresh_after_days", "status"].find((name) => page.keys.has(name));
  return placeOfField(page, [field ?? "last_reviewed"]);
}

/** `Reviewed on 2026-01-05, 120 days ago`, and never a review on version control's word. */
export function sayClock({ clock, from, age }: Verdict): string {
  const ago = age === 0 ? "today" : `${count(age ?? 0, "day")} ago`;
  if (clock === "reviewed") return `Last reviewed on ${from ?? ""}, ${ago}`;
  if (clock === "changed") return `Changed ${ago}, never reviewed`;
  if (clock === "adopted") return `Never reviewed since the handbook was adopted on ${from ?? ""}, ${ago}`;
  return "Never reviewed";
}
