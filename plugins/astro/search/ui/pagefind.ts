import type { FilterCounts, PagefindResultData } from "@pagefind/component-ui";

/** What a search is narrowed by: values that must all be there, or any of several. */
export type Narrowing = Readonly<Record<string, readonly string[] | { any: readonly string[] }>>;

/** A page or record that Pagefind found. */
export interface IndexHit {
  id: string;
  score: number;
  /** Where the words stand, counted in words of the text. */
  words: number[];
  /** What else of it holds the words: `title`, `owner` and so on. */
  matchedMetaFields?: string[];
  data(): Promise<PagefindResultData>;
}

/** What Pagefind answers. */
export interface IndexAnswer {
  results: IndexHit[];
  /** How many of each filter's values there are among the results, and among those without the filters. */
  filters: FilterCounts;
  totalFilters: FilterCounts;
}

/** The index as Pagefind's script opens it. */
export interface PagefindIndex {
  search(term: string | null, options: { filters: Narrowing }): Promise<IndexAnswer>;
  filters(): Promise<FilterCounts>;
}

/** Pagefind's script in the bundle. */
export interface PagefindScript {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindIndex;
}

/** Ids of everything that is left under filters. */
export async function idsOf(index: PagefindIndex, filters: Narrowing): Promise<ReadonlySet<string>> {
  return new Set((await index.search(null, { filters })).results.map(({ id }) => id));
}
