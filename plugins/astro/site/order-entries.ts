import type { SiteEntry } from "./load-site.ts";

/**
 * Puts entries in the order of lists: by their place in the flow of work, by `nav_order`, by title. Records of one page stand
 * together where its title would, in the order the page has them.
 */
export function orderEntries<Entry extends SiteEntry>(entries: readonly Entry[], pages: readonly SiteEntry[]): Entry[] {
  const pageOf = new Map(pages.filter(isPage).map((page) => [page.data.handbook.file, page.data.handbook]));
  const keyOf = (entry: Entry): (number | string)[] => {
    const { anchor, file, title } = entry.data.handbook;
    const page = anchor === undefined ? undefined : pageOf.get(file);
    return [
      (entry.collection === "states" ? entry.data.order : undefined) ?? Infinity,
      entry.data.nav_order ?? Infinity,
      (page?.title ?? title).toLowerCase(),
      page?.holds.findIndex((record) => record.anchor === anchor) ?? 0,
    ];
  };
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ entry }) => entry);
}

function isPage({ data }: SiteEntry): boolean {
  return data.handbook.anchor === undefined;
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
