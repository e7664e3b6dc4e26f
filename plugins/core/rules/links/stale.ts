import { defineRule } from "../define-rule.ts";
import { placeOfLink } from "../places.ts";
import { firstLinksTo } from "./page-targets.ts";

/** Reports a link to a page that is past its refresh window, once a linking page. */
export const linksStale = defineRule({
  id: "links/stale",
  summary: "the target is stale",
  severity: "warn",
  messages: {
    stale: (target: string, since: string | undefined, owner: string | undefined) => ({
      message: `${target} may be out of date${since === undefined ? "" : `: it was due for review on ${since}`}.`,
      help: `Ask ${owner ?? "its owner"} whether it still holds before you lean on it.`,
    }),
  },
  *check({ graph, verdicts }, messages) {
    const isStale = (freshness: string | undefined): boolean => freshness === "stale" || freshness === "overdue";
    for (const { from, to, link } of firstLinksTo(
      graph,
      (page) => !page.hidden && isStale(verdicts.get(page)?.freshness),
    )) {
      const severity = from.kind === "contract" || to.kind === "contract" ? "warn" : "info";
      const verdict = verdicts.get(to);
      const due = to.fields.status === "stale" && !isStale(verdict?.freshness) ? undefined : verdict?.due;
      yield {
        file: from.path,
        place: placeOfLink(from, link),
        severity,
        url: link.link.url,
        target: to.path,
        ...messages.stale(to.path, due, to.owners[0]),
      };
    }
  },
});
