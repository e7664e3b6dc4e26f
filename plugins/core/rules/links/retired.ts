import { defineRule } from "../define-rule.ts";
import { relativePath } from "../../graph/suggest.ts";
import { placeOfLink } from "../places.ts";
import { firstLinksTo } from "./page-targets.ts";

/** Reports a link to a page that is archived or superseded, once a linking page. */
export const linksRetired = defineRule({
  id: "links/retired",
  summary: "the target is archived or superseded",
  severity: "warn",
  messages: {
    superseded: (target: string, successor: string) => ({
      message: `${target} is no longer in force: ${successor} took its place.`,
      help: `Link to ${successor} instead.`,
    }),
    retired: (target: string, status: string) => ({
      message: `${target} is ${status} and names no successor.`,
      help: "Take the link out, or say in the text that it is history.",
    }),
  },
  *check({ graph }, messages) {
    const isRetired = (status: string): boolean => status === "archived" || status === "superseded";
    for (const { from, to, link } of firstLinksTo(graph, (page) => !page.hidden && isRetired(page.fields.status))) {
      // A successor looks back on what it replaced, and what replaced a page names it.
      if (isRetired(from.fields.status) || link.field === "supersedes") continue;
      const { successor, status } = to.fields;
      const next = graph.outgoing.get(to)?.find(({ field }) => field === "successor")?.to;
      const suggestion =
        next?.state === "page" && !next.page.hidden ? relativePath(from.path, next.page.path) : undefined;
      const text =
        successor === undefined ? messages.retired(to.path, status) : messages.superseded(to.path, successor);
      yield {
        file: from.path,
        place: placeOfLink(from, link),
        url: link.link.url,
        target: to.path,
        suggestion,
        ...text,
      };
    }
  },
});
