import type { Site, SiteEntry } from "./load-site.ts";
import { orderDecisions } from "./order-decisions.ts";
import { orderGuides } from "./order-guides.ts";
import { findSuccessions } from "./successions.ts";

/** The pages before and behind a page, in the order of their index. */
export interface Neighbours {
  previous: SiteEntry | undefined;
  next: SiteEntry | undefined;
}

// Asked once for every page of a list.
const ordered = new WeakMap<readonly SiteEntry[], SiteEntry[]>();

/** Finds the pages beside one; neither for an index. Records on shared pages have no page of their own and are passed over. */
export function neighboursOf(entry: SiteEntry, site: Pick<Site, "entries" | "refer">): Neighbours {
  const listed = site.entries[entry.collection];
  const pages = ordered.get(listed) ?? inOrder(entry, site).filter(({ data }) => data.handbook.anchor === undefined);
  ordered.set(listed, pages);
  const at = pages.findIndex(({ id }) => id === entry.id);
  return at === -1 ? { previous: undefined, next: undefined } : { previous: pages[at - 1], next: pages[at + 1] };
}

function inOrder({ collection }: SiteEntry, { entries, refer }: Pick<Site, "entries" | "refer">): SiteEntry[] {
  switch (collection) {
    case "contracts": {
      // In force, explaining, retired: the parts of the index.
      const part = ({ data }: (typeof entries.contracts)[number]): number =>
        data.status === "archived" || data.status === "superseded" ? 2 : data.parties === undefined ? 1 : 0;
      return entries.contracts.toSorted((one, other) => part(one) - part(other));
    }
    case "decisions": {
      const { open, years } = orderDecisions(entries.decisions, findSuccessions(entries.decisions, refer));
      return [...open, ...years.flatMap(({ decisions }) => decisions)];
    }
    case "guides":
      return orderGuides(entries.guides).flatMap(({ list }) => list);
    default:
      return entries[collection];
  }
}
