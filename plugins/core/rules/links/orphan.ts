import { fileStart } from "../../diagnostic/line-index.ts";
import type { ResolvedLink } from "../../graph/graph.ts";
import { defineRule } from "../define-rule.ts";

/** Reports a page that no other page links to, but for streams that the map shows in their state. */
export const linksOrphan = defineRule({
  id: "links/orphan",
  summary: "no page links here",
  severity: "info",
  messages: {
    orphan: () => ({
      message: "No page links here.",
      help: "Link to it from a page that readers pass, or retire it.",
    }),
    indexed: () => ({
      message: "Only index pages link here.",
      help: "Link to it from a page that readers pass, in a sentence that says when they want it, or retire it.",
    }),
  },
  *check({ handbook, graph }, messages) {
    const counts = ({ from }: ResolvedLink): boolean => !from.isIndex;
    for (const page of handbook.pages) {
      const { status } = page.fields;
      if (page.isIndex || page.unreadable || status === "archived" || status === "superseded") continue;
      const incoming = graph.incoming.get(page) ?? [];
      if (incoming.some(counts) || graph.outgoing.get(page)?.some(isPlacement)) continue;
      const text = incoming.length > 0 ? messages.indexed() : messages.orphan();
      yield { file: page.path, place: fileStart, ...text };
    }
  },
});

function isPlacement({ field, to }: ResolvedLink): boolean {
  return field === "state" && to.state === "page";
}
