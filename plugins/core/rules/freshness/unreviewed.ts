import { defineRule } from "../define-rule.ts";
import { placeOfFreshness } from "./freshness-place.ts";

/** Reports a page of which nobody can say how old it is. */
export const freshnessUnreviewed = defineRule({
  id: "freshness/unreviewed",
  summary: "never reviewed and no history",
  severity: "info",
  messages: {
    unreviewed: () => ({
      message: "Nobody has reviewed this page, and no history dates it.",
      help: "Set last_reviewed once somebody has read it, or `since` in the settings for the whole handbook.",
    }),
  },
  *check({ handbook, verdicts }, messages) {
    for (const page of handbook.pages) {
      if (page.unreadable || verdicts.get(page)?.freshness !== "unknown") continue;
      yield { file: page.path, place: placeOfFreshness(page), ...messages.unreviewed() };
    }
  },
});
