import type { ResolvedOptions } from "./options.ts";

type Options = Pick<ResolvedOptions, "routes" | "feeds" | "history" | "sitemap">;

/** True where the site has a feed of changes, whose links are whole. */
export function hasFeed({ routes, feeds, history }: Options, site: string | undefined): boolean {
  return routes && feeds && history > 0 && site !== undefined;
}

/** Says what a site does not have while Astro does not know its URL; undefined where it would not have it otherwise. */
export function sayWithoutSite(options: Options): string | undefined {
  const { routes, feeds, sitemap } = options;
  if (!routes) return undefined;
  const missing = [
    ...(hasFeed(options, "") ? ["no feed of changes"] : []),
    ...(sitemap === false ? [] : ["no sitemap"]),
    ...(feeds ? ["no link in any calendar"] : []),
    "no canonical link",
  ];
  const last = missing.pop() ?? "";
  const all = missing.length === 0 ? last : `${missing.join(", ")} and ${last}`;
  return `There is ${all}, because their URLs are whole: give \`site\` in astro.config the site's URL.`;
}
