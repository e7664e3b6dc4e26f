import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";

/** Reports a reference link (`[text][label]`) whose label nothing defines. */
export const linksUndefinedReference = defineRule({
  id: "links/undefined-reference",
  summary: "a reference link has no definition",
  severity: "warn",
  messages: {
    undefined: (label: string) => ({
      message: `No line defines “[${label}]”, so this shows as plain text with brackets.`,
      help: `Add a line \`[${label}]: path/to/page.md\`, or write the link in place.`,
    }),
  },
  *check({ handbook }, messages) {
    for (const page of handbook.pages) {
      for (const reference of page.document.undefinedReferences)
        yield {
          file: page.path,
          place: placeOfSpan(page, reference),
          url: reference.label,
          ...messages.undefined(reference.label),
        };
    }
  },
});
