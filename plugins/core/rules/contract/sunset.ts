import { daysBetween } from "../../freshness/civil-date.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { count } from "../words.ts";
import { isInForce } from "./in-force.ts";

/** Reports a contract in force whose end has passed. */
export const contractSunset = defineRule({
  id: "contract/sunset",
  summary: "the end date has passed",
  severity: "warn",
  messages: {
    passed: (day: string, days: number, owner: string | undefined) => ({
      message: `This contract ended on ${day}, ${count(days, "day")} ago, and still counts as in force.`,
      help: `Ask ${owner ?? "its owner"}: renew it with a later sunset, or set status to archived or superseded.`,
    }),
  },
  *check({ handbook, agreements, today }, messages) {
    for (const page of handbook.pages) {
      if (!isInForce(page)) continue;
      const { sunset } = page.fields;
      const said = agreements
        .get(page)
        ?.clauses.flatMap(({ ends }) => ends)
        .find(({ on }) => on !== undefined);
      const day = sunset ?? said?.on;
      if (day === undefined || daysBetween(day, today) <= 0) continue;
      const place = sunset === undefined && said ? placeOfSpan(page, said) : placeOfField(page, ["sunset"]);
      yield { file: page.path, place, ...messages.passed(day, daysBetween(day, today), page.owners[0]) };
    }
  },
});
