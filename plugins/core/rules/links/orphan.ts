import { fileStart } from "../../diagnostic/line-index.ts";
import type { ResolvedLink } from "../../graph/graph.ts";
import { defineRule } from "../define-rule.ts";

/** Reports a page that no other page links to. */
export const linksOrphan = defineRule({
  id: "links/orphan",
  summary: "no page links here",
  severity: "info",
  messages: {
    orphan: () => ({
      message: "No page links here.",
      help: "Link to it from a page that readers pass, or retire it.",
    }),
  },
  *check({ handbook, graph }, messages) {
    const counts = ({ from }: ResolvedLink): boolean => !from.isIndex;
    for (const page of handbook.pages) {
      const { status } = page.fields;
      if (page.isIndex || page.unreadable || status === "archived" || status === "superseded") continue;
      if (graph.incoming.get(page)?.some(counts)) continue;
      yield { file: page.path, place: fileStart, ...messages.orphan() };
    }
  },
});
