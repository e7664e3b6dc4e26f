import { suggestTarget } from "../../graph/suggest.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfLink } from "../places.ts";
import { quote } from "../words.ts";

/** Reports a link that climbs out of the content folder. */
export const linksOutside = defineRule({
  id: "links/outside",
  summary: "the target lies outside the published folder",
  severity: "error",
  messages: {
    outside: (target: string, suggestion: string | undefined) => ({
      message: `${target} lies outside the content folder, which is all that is published.`,
      help:
        suggestion === undefined
          ? "Link to a page of the handbook, or to the full address of what lies elsewhere."
          : `Did you mean ${quote(suggestion)}?`,
    }),
  },
  *check({ graph, suggester }, messages) {
    for (const resolved of graph.broken) {
      const { from, link, to } = resolved;
      if (to.state !== "outside") continue;
      const { target, origin } = to;
      const suggestion = suggestTarget(suggester, from, origin, link.url, target)?.url;
      yield {
        file: from.path,
        place: placeOfLink(from, resolved),
        url: link.url,
        target,
        suggestion,
        ...messages.outside(target, suggestion),
      };
    }
  },
});
