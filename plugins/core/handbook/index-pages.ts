import { basePrefix, type SiteShape } from "./address.ts";
import type { Handbook } from "./handbook.ts";
import type { Page } from "./page.ts";
import {
  besideAddress,
  calendarBelow,
  feedAddress,
  feedRoutes,
  fixedRoutes,
  ownerAddress,
  ruleAddress,
  teamAddress,
} from "./routes.ts";

/** The pages and their records, by what they are asked for. */
export function indexPages(
  pages: readonly Page[],
): Pick<Handbook, "byPath" | "byAddress" | "sameAddress" | "records" | "recordsById"> {
  const byAddress = new Map<string, Page>();
  const sameAddress: { page: Page; first: Page }[] = [];
  for (const page of pages) {
    const first = byAddress.get(page.address);
    if (first) sameAddress.push({ page, first });
    else byAddress.set(page.address, page);
  }
  const records = pages.flatMap((page) => page.records);
  return {
    byPath: new Map(pages.map((page) => [page.path, page])),
    byAddress,
    sameAddress,
    records,
    recordsById: new Map(records.map((record) => [record.id, record])),
  };
}

/** Every address that the site generates: for everybody named in the handbook, every team and contract, every rule, and the feeds. */
export function buildRoutes(
  { people, teams, contracts, rules }: Record<"people" | "teams" | "contracts" | "rules", Iterable<string>>,
  { site }: Pick<SiteShape, "site"> = {},
): Set<string> {
  const routes = new Set([...fixedRoutes, ...feedRoutes]);
  if (site !== undefined) routes.add(feedAddress);
  for (const address of [...[...people].map(ownerAddress), ...[...teams].map(teamAddress)])
    routes.add(address).add(calendarBelow(address));
  for (const address of contracts) routes.add(besideAddress(address, "ics"));
  for (const rule of rules) routes.add(ruleAddress(rule));
  return routes;
}

/** Old address to new, both without the base. */
export function buildRedirects(redirects: Record<string, string>, shape: SiteShape): Map<string, string> {
  const prefix = basePrefix(shape.base);
  const withoutBase = (path: string): string =>
    prefix !== "" && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  return new Map(
    Object.entries(redirects).map(([from, to]) => [
      `${withoutBase(from).replace(/\/+$/, "")}/`,
      to.startsWith("/") ? withoutBase(to) : to,
    ]),
  );
}
