import type { CollectionName } from "../../core/schema/kind.ts";
import type { Site, SiteEntry } from "./load-site.ts";
import { once } from "./once.ts";
import { orderDecisions } from "./order-decisions.ts";
import { orderGuides } from "./order-guides.ts";
import { findSuccessions } from "./successions.ts";

/** The pages before and behind a page, in the order of their index. */
export interface Neighbours {
  previous: SiteEntry | undefined;
  next: SiteEntry | undefined;
}

/** Finds the pages beside one; neither for an index. Records on shared pages have no page of their own and are passed over. */
export function neighboursOf(entry: SiteEntry, site: Ordered): Neighbours {
  const neighbours = neighboursIn(site).get(entry.collection)?.get(entry.id);
  return neighbours ?? { previous: undefined, next: undefined };
}

type Ordered = Pick<Site, "entries" | "refer">;

const neighboursIn = once((site: Ordered) => {
  const names = Object.keys(site.entries) as CollectionName[];
  return new Map(
    names.map((name) => {
      const pages = inOrder(name, site).filter(({ data }) => data.handbook.anchor === undefined);
      const beside = (at: number): Neighbours => ({ previous: pages[at - 1], next: pages[at + 1] });
      return [name, new Map(pages.map(({ id }, at) => [id, beside(at)]))];
    }),
  );
});

function inOrder(collection: CollectionName, { entries, refer }: Ordered): SiteEntry[] {
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
