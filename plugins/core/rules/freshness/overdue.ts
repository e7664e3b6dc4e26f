import { defineRule } from "../define-rule.ts";
import { count } from "../words.ts";
import { placeOfFreshness, sayClock } from "./freshness-place.ts";

/** Reports a page past twice its refresh window. */
export const freshnessOverdue = defineRule({
  id: "freshness/overdue",
  summary: "past twice its window",
  severity: "warn",
  messages: {
    overdue: (clock: string, window: number, owner: string | undefined) => ({
      message: `${clock}; that is more than twice the ${count(window, "day")} it may go unlooked at.`,
      help: `Ask ${owner ?? "its owner"} to confirm it, change it or retire it.`,
    }),
  },
  *check({ handbook, verdicts }, messages) {
    for (const page of handbook.pages) {
      const verdict = verdicts.get(page);
      if (verdict?.freshness !== "overdue" || verdict.window === "never") continue;
      yield {
        file: page.path,
        place: placeOfFreshness(page),
        ...messages.overdue(sayClock(verdict), verdict.window, page.owners[0]),
      };
    }
  },
});
