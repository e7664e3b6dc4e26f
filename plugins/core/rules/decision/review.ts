import { daysBetween } from "../../freshness/civil-date.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";
import { count } from "../words.ts";

/** Reports a decision whose day to be looked at again has passed, or that is in review without one. */
export const decisionReview = defineRule({
  id: "decision/review",
  summary: "a decision in review has no next review, or it has passed",
  severity: "warn",
  messages: {
    none: (owner: string | undefined) => ({
      message: "This decision is in review, and nothing says when it is looked at again.",
      help: `Ask ${owner ?? "its owner"} for a day and write it as next_review.`,
    }),
    passed: (day: string, days: number, owner: string | undefined) => ({
      message: `This decision was to be looked at again on ${day}, ${count(days, "day")} ago.`,
      help: `Ask ${owner ?? "its owner"}: was it right? Write down what came of it, then set the next next_review, or supersede it.`,
    }),
  },
  *check({ handbook, today }, messages) {
    for (const page of handbook.pages) {
      if (page.kind !== "decision" || page.unreadable || page.isIndex) continue;
      const { stage, next_review: next, status, decider } = page.fields;
      if (status === "archived" || status === "superseded") continue;
      if (page.faults.some(({ path }) => path[0] === "next_review")) continue;
      const whom = page.owners[0] ?? decider;
      const days = next === undefined ? undefined : daysBetween(next, today);
      if (days !== undefined && next !== undefined && days > 0)
        yield { file: page.path, place: placeOfField(page, ["next_review"]), ...messages.passed(next, days, whom) };
      else if (next === undefined && stage === "review")
        yield { file: page.path, place: placeOfField(page, ["stage"]), ...messages.none(whom) };
    }
  },
});
