import type { Graph, ResolvedLink } from "../../graph/graph.ts";
import type { Page } from "../../handbook/page.ts";

/** The first link of each page to each other page that `wanted` picks. */
export function* firstLinksTo(
  graph: Graph,
  wanted: (target: Page) => boolean,
): Generator<{ from: Page; to: Page; link: ResolvedLink }> {
  const targets = new Map<Page, Set<Page>>();
  for (const page of graph.outgoing.keys()) if (wanted(page)) targets.set(page, new Set());
  if (targets.size === 0) return;
  for (const [from, links] of graph.outgoing) {
    for (const link of links) {
      if (link.to.state !== "page" && link.to.state !== "anchor") continue;
      const to = link.to.page;
      const seen = targets.get(to);
      if (!seen || to === from || seen.has(from)) continue;
      seen.add(from);
      yield { from, to, link };
    }
  }
}
