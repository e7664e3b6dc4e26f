import type { Page } from "../../handbook/page.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";

/** Reports a page whose `primary_action` and whose link marked `data-primary-action` do not say the same. */
export const pagePrimaryAction = defineRule({
  id: "page/primary-action",
  summary: "`primary_action` and the page's `data-primary-action` link disagree",
  severity: "info",
  messages: {
    none: (action: string) => ({
      message: `The primary action is “${action}”, but no link of the page is marked as it.`,
      help: `Mark one: <a href="…" data-primary-action>${action}</a>; or take primary_action out.`,
    }),
    differs: (action: string, link: string) => ({
      message: `The primary action is “${action}”, but the link marked as it says “${link}”.`,
      help: "Make the two say the same.",
    }),
  },
  *check({ handbook }, messages) {
    for (const page of handbook.pages) {
      const action = page.fields.primary_action;
      if (action === undefined || page.unreadable || !page.keys.has("primary_action")) continue;
      const links = markedLinks(page);
      if (links.some((text) => plain(text) === plain(action))) continue;
      const [first] = links;
      const text = first === undefined ? messages.none(action) : messages.differs(action, first);
      yield { file: page.path, place: placeOfField(page, ["primary_action"]), ...text };
    }
  },
});

// The attribute has no place in the tree, so the tag around each HTML link is looked at in the source.
function markedLinks({ document: { text, links } }: Page): string[] {
  return links.flatMap(({ source, span }) => {
    if (source !== "html") return [];
    const open = text.lastIndexOf("<", span.start);
    const close = text.indexOf(">", span.end);
    if (open === -1 || close === -1 || !/\sdata-primary-action\b/.test(text.slice(open, close))) return [];
    const end = text.indexOf("</a", close);
    return end === -1 ? [] : [text.slice(close + 1, end).replace(/<[^>]*>/g, "")];
  });
}

function plain(text: string): string {
  return text
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[.!\s]+$/, "")
    .trim()
    .toLowerCase();
}
