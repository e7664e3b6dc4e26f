import { defineRule } from "../define-rule.ts";
import { count } from "../words.ts";
import { placeOfFreshness, sayClock } from "./freshness-place.ts";

/** Reports a page past its refresh window. */
export const freshnessStale = defineRule({
  id: "freshness/stale",
  summary: "past its window",
  severity: "warn",
  messages: {
    stale: (clock: string, window: number, owner: string | undefined) => ({
      message: `${clock}; it is to be looked at every ${count(window, "day")}.`,
      help: `Ask ${owner ?? "its owner"}: still true? Then set last_reviewed to today; else change it or retire it.`,
    }),
    declared: (owner: string | undefined) => ({
      message: "Its status is stale.",
      help: `Ask ${owner ?? "its owner"} to bring it up to date and set status to live, or to retire it.`,
    }),
  },
  *check({ handbook, verdicts }, messages) {
    for (const page of handbook.pages) {
      const verdict = verdicts.get(page);
      if (verdict?.freshness !== "stale") continue;
      const [owner] = page.owners;
      const past = verdict.window !== "never" && verdict.age !== undefined && verdict.age > verdict.window;
      const text =
        past && verdict.window !== "never"
          ? messages.stale(sayClock(verdict), verdict.window, owner)
          : messages.declared(owner);
      yield { file: page.path, place: placeOfFreshness(page), ...text };
    }
  },
});
