import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { findDisagreements } from "./body-facts.ts";

/** Reports a fact that frontmatter and body state differently. Frontmatter wins. */
export const schemaDisagreement = defineRule({
  id: "schema/disagreement",
  summary: "frontmatter and body state a fact differently",
  severity: "warn",
  messages: {
    differs: (field: string, body: string, frontmatter: string) => ({
      message: `The text says “${body}” where the frontmatter's “${field}” says “${frontmatter}”.`,
      help: "Make the two agree, or drop the one in the text; the frontmatter counts.",
    }),
  },
  *check({ handbook, agreements }, messages) {
    for (const page of handbook.pages) {
      // Where many records stand on one page, each has an owner and a date of its own.
      if (page.holds.length > 0 || page.unreadable) continue;
      for (const { field, body, span, frontmatter } of findDisagreements(
        page,
        agreements.get(page),
        handbook.settings,
      )) {
        const place = placeOfSpan(page, span);
        const related = [{ file: page.path, message: "the frontmatter says it here", ...placeOfField(page, [field]) }];
        yield { file: page.path, place, related, ...messages.differs(field, body, frontmatter) };
      }
    }
  },
});
