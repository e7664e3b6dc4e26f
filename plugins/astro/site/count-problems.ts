import type { PublicProblem } from "../content/facts.ts";
import type { Site } from "./load-site.ts";

/** How many problems stand on pages of one kind, or of one owner. */
export interface ProblemCount {
  name: string;
  /** Where those pages are listed. */
  address: string | undefined;
  count: number;
}

/** Counts problems by a name of the page they stand on, most first. Files that are no page of the site do not count. */
export function countProblems(
  site: Site,
  problems: readonly PublicProblem[],
  nameOf: (page: NonNullable<ReturnType<Site["pageAt"]>>) => { name: string; address: string | undefined } | undefined,
): ProblemCount[] {
  const counts = new Map<string, ProblemCount>();
  for (const { address } of problems) {
    const page = address === undefined ? undefined : site.pageAt(address);
    const named = page && nameOf(page);
    if (!named) continue;
    const known = counts.get(named.name) ?? { ...named, count: 0 };
    known.count += 1;
    counts.set(named.name, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
