import type { Site, SiteEntry } from "./load-site.ts";
import { isWorthSaying } from "./trust.ts";

const weight = { overdue: 0, stale: 1, "due-soon": 2, fresh: 3, exempt: 3, unknown: 3 } as const;

/** The pages whose review is overdue, due or nearly so; the longest overdue first. A page that holds records speaks for them. */
export function pagesToReview(site: Site): SiteEntry[] {
  const key = ({ data: { handbook } }: SiteEntry): string =>
    `${weight[handbook.verdict.freshness]} ${handbook.verdict.due ?? "9"} ${handbook.title}`;
  return Object.values(site.entries)
    .flat()
    .filter(({ data: { handbook } }) => handbook.anchor === undefined && isWorthSaying(handbook.verdict.freshness))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
