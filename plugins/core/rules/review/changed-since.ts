import { defineRule } from "../define-rule.ts";
import { isInForce } from "../contract/in-force.ts";
import { placeOfField } from "../places.ts";
import { placesOfSteps, saySince } from "../sum-up-steps.ts";

/** Reports a contract whose promises differ from those its last review was about. */
export const reviewChangedSince = defineRule({
  id: "review/changed-since",
  summary: "promises differ from what the receipt reviewed",
  severity: "warn",
  messages: {
    changed: (on: string, by: string, changed: string, page: string, owner: string | undefined) => ({
      message: `The review${on}${by} was of another version${changed}.`,
      help: `Look at the page as it is now; then \`handshake renew ${page} --by ${owner ?? "@you"}\`, or set last_reviewed and review by hand.`,
    }),
  },
  *check({ handbook, standings }, messages) {
    for (const page of handbook.pages) {
      const review = standings.get(page)?.review;
      if (!isInForce(page) || review?.state !== "changed") continue;
      const by = review.by === undefined ? "" : ` by ${review.by}`;
      const on = review.on === undefined ? "" : ` on ${review.on}`;
      const place = placeOfField(page, page.fields.review?.of === undefined ? ["review"] : ["review", "of"]);
      const related = placesOfSteps(page, review.since);
      yield {
        file: page.path,
        place,
        related,
        ...messages.changed(on, by, saySince(review.since), page.path, page.owners[0]),
      };
    }
  },
});
