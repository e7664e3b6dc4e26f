import type { RecordLink } from "../content/facts.ts";
import type { Site, SiteEntry } from "./load-site.ts";

/** The contracts that an answer names or that name it, each once, and what else its frontmatter calls related; indexes are none of them. */
export function relatedOf(entry: SiteEntry, site: Pick<Site, "recordAt" | "refer">): RecordLink[] {
  const { outgoing, backlinks } = entry.data.handbook;
  const meant = new Set((entry.data.related ?? []).map((reference) => site.refer(entry, reference)));
  const links = [...outgoing, ...backlinks.map(({ from }) => from)];
  const kept = new Map<SiteEntry, RecordLink>();
  for (const link of links) {
    const target = site.recordAt(link);
    if (!target || target.data.handbook.isIndex || kept.has(target)) continue;
    if (link.kind === "contract" || meant.has(target)) kept.set(target, link);
  }
  return [...kept.values()];
}
