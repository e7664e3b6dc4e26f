import type { CheckedHandbook } from "../../core/check.ts";
import { hrefOf } from "../../core/handbook/address.ts";
import { folderOfKind, kinds, type CollectionName } from "../../core/schema/kind.ts";
import { buildPublished } from "../content/published.ts";

/** What search needs of the handbook besides the index; fetched on first use. */
export interface SearchFacts {
  /** The day the index was written for, and what pages are judged again with. */
  today: string;
  timeZone: string;
  dueSoonDays: number;
  /** Words for the bands that are shown. */
  bands: Record<string, string>;
  /** The handbook's own interface words. */
  words: Record<string, string>;
  /** The indexes that list something, for a search that finds nothing. */
  ways: { name: CollectionName; href: string }[];
  /** True where there is no page to find, and so no index to load. */
  isEmpty?: true;
}

/** Gathers what search needs of a checked handbook. Nothing in it names a page, nor a band that is not shown. */
export function buildSearchFacts(checked: CheckedHandbook): SearchFacts {
  const { settings, publish, pages, shape } = checked.handbook;
  const shown = pages.filter(buildPublished(checked));
  const held = new Set(shown.flatMap(({ kind, records }) => [kind, ...records.map((record) => record.kind)]));
  return {
    today: checked.today,
    timeZone: settings.timeZone,
    dueSoonDays: settings.dueSoonDays,
    bands: Object.fromEntries(Object.entries(settings.bands).filter(([name]) => publish.includes(name))),
    words: settings.words,
    ways: kinds
      .filter((kind) => held.has(kind))
      .map((kind) => ({ name: folderOfKind[kind], href: hrefOf(`/${folderOfKind[kind]}/`, shape) })),
  };
}
