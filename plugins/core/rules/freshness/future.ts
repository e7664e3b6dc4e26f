import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";

/** Reports a review dated later than tomorrow. */
export const freshnessFuture = defineRule({
  id: "freshness/future",
  summary: "reviewed in the future",
  severity: "error",
  messages: {
    future: (date: string, today: string) => ({
      message: `Reviewed on ${date}, but today is ${today}.`,
      help: "Write the day the review took place.",
    }),
  },
  *check({ handbook, verdicts, today }, messages) {
    for (const page of handbook.pages) {
      const verdict = verdicts.get(page);
      if (!verdict?.reviewedInFuture || verdict.reviewed === undefined) continue;
      yield {
        file: page.path,
        place: placeOfField(page, ["last_reviewed"]),
        ...messages.future(verdict.reviewed, today),
      };
    }
  },
});
