import { defineRule } from "../define-rule.ts";
import { placeOfLink } from "../places.ts";
import { firstLinksTo } from "./page-targets.ts";

/** Reports a link from a page that is shown to one that this build hides, once a linking page. */
export const linksHidden = defineRule({
  id: "links/hidden",
  summary: "the target's band is not shown in this build",
  severity: "warn",
  messages: {
    hidden: (target: string, band: string | undefined, publish: readonly string[]) => ({
      message: `${target} is ${band === undefined ? "without a band" : `in band ${band}`}, which this build does not show; the link becomes plain text.`,
      help: `Say it without the link, or show that band too (now shown: ${publish.join(", ")}).`,
    }),
  },
  *check({ graph, handbook }, messages) {
    for (const { from, to, link } of firstLinksTo(graph, (page) => page.hidden)) {
      if (from.hidden) continue;
      yield {
        file: from.path,
        place: placeOfLink(from, link),
        url: link.link.url,
        target: to.path,
        ...messages.hidden(to.path, to.fields.band, handbook.publish),
      };
    }
  },
});
