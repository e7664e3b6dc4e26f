import type { Graph, ResolvedLink } from "../../graph/graph.ts";
import type { Page } from "../../handbook/page.ts";

/** The first link of each page to each other page that `wanted` picks. */
export function* firstLinksTo(
  graph: Graph,
  wanted: (target: Page) => boolean,
): Generator<{ from: Page; to: Page; link: ResolvedLink }> {
  const picked = new Map<Page, boolean>();
  for (const [from, links] of graph.outgoing) {
    let seen: Set<Page> | undefined;
    for (const link of links) {
      if (link.to.state !== "page" && link.to.state !== "anchor") continue;
      const to = link.to.page;
      if (to === from) continue;
      let pick = picked.get(to);
      if (pick === undefined) picked.set(to, (pick = wanted(to)));
      if (!pick || seen?.has(to)) continue;
      (seen ??= new Set()).add(to);
      yield { from, to, link };
    }
  }
}
