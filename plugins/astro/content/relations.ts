import type { CheckedHandbook } from "../../core/check.ts";
import type { ResolvedLink } from "../../core/graph/graph.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import type { RecordLink } from "./facts.ts";
import { describeTarget } from "./record-link.ts";

type Published = (page: Page) => boolean;

/**
 * What a page links to, or one part of it, first mention first, each target once. Anything this build does not show is left out.
 */
export function findOutgoing(checked: CheckedHandbook, page: Page, published: Published, part?: HandbookRecord): RecordLink[] {
  const targets = new Map<string, RecordLink>();
  for (const resolved of checked.graph.outgoing.get(page) ?? []) {
    const { to, record } = resolved;
    if (part !== undefined && !standsIn(resolved, part)) continue;
    if ((to.state !== "page" && to.state !== "anchor") || to.page === page || !published(to.page)) continue;
    const id = record?.id ?? to.page.path;
    if (!targets.has(id)) targets.set(id, describeTarget(checked, to.page, record));
  }
  return [...targets.values()];
}

function standsIn({ link, field }: ResolvedLink, { span }: HandbookRecord): boolean {
  return field === undefined && link.span.start >= span.start && link.span.end <= span.end;
}
