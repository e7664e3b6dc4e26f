import { daysBetween } from "../../freshness/civil-date.ts";
import { defineRule } from "../define-rule.ts";
import { count } from "../words.ts";
import { placeOfFreshness } from "./freshness-place.ts";

/** Reports a page that must be looked at again within the notice period. */
export const freshnessDueSoon = defineRule({
  id: "freshness/due-soon",
  summary: "due within the notice period",
  severity: "info",
  messages: {
    dueSoon: (due: string, left: number, owner: string | undefined) => ({
      message: `Due for review by ${due}, ${left === 0 ? "today" : `in ${count(left, "day")}`}.`,
      help: `${owner ?? "Its owner"} can confirm it now: set last_reviewed to today.`,
    }),
  },
  *check({ handbook, verdicts, today }, messages) {
    for (const page of handbook.pages) {
      const verdict = verdicts.get(page);
      if (verdict?.freshness !== "due-soon" || verdict.due === undefined) continue;
      yield {
        file: page.path,
        place: placeOfFreshness(page),
        ...messages.dueSoon(verdict.due, daysBetween(today, verdict.due), page.owners[0]),
      };
    }
  },
});
