import { suggestAnchor } from "../../graph/suggest.ts";
import { splitUrl } from "../../handbook/address.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfLink } from "../places.ts";
import { quote } from "../words.ts";

/** Reports a link to an anchor that its target does not have. */
export const linksAnchor = defineRule({
  id: "links/anchor",
  summary: "the target exists, the anchor does not",
  severity: "error",
  messages: {
    missing: (where: string, fragment: string, suggestion: string | undefined) => ({
      message: `${where} has no heading or id “${fragment}”.`,
      help:
        suggestion === undefined
          ? "Link to a heading that is there, or to the page itself."
          : `Did you mean ${quote(suggestion)}?`,
    }),
    spelled: (where: string, fragment: string, suggestion: string) => ({
      message: `${where} has no “${fragment}”; only case or hyphens set it apart from “${suggestion.replace(/^.*#/, "")}”.`,
      help: `Write ${quote(suggestion)}.`,
    }),
    uncertain: (where: string, fragment: string) => ({
      message: `${where} may have no “${fragment}”: it renders components, whose ids cannot be known from the source.`,
      help: "Look at the built page, and mend the link if the place is not there.",
    }),
  },
  *check({ graph }, messages) {
    for (const resolved of graph.broken) {
      const { from, link, to } = resolved;
      if (to.state !== "anchor") continue;
      const where = to.page === from ? "This page" : to.page.path;
      const { suggestion: anchor, difference } = suggestAnchor(to.page, to.fragment);
      const path = link.url.slice(0, link.url.length - fragmentLength(link.url));
      const suggestion = anchor === undefined ? undefined : `${path}#${anchor}`;
      const common = {
        file: from.path,
        place: placeOfLink(from, resolved),
        url: link.url,
        target: to.page.path,
        suggestion,
      };
      if (to.page.document.rendersComponents)
        yield { ...common, severity: "warn", ...messages.uncertain(where, to.fragment) };
      else if (difference === "case" && suggestion !== undefined)
        yield { ...common, ...messages.spelled(where, to.fragment, suggestion) };
      else yield { ...common, ...messages.missing(where, to.fragment, suggestion) };
    }
  },
});

function fragmentLength(url: string): number {
  const { fragment } = splitUrl(url);
  return fragment === undefined ? 0 : fragment.length + 1;
}
