import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from "astro";
import type { CheckedHandbook } from "../core/check.ts";
import type { CivilDate } from "../core/freshness/history.ts";
import { basePrefix, decodeUrl, fileHrefOf } from "../core/handbook/address.ts";
import type { ResolvedOptions } from "./options.ts";

const name = "@astrojs/sitemap";

const notInstalled = `The site has no sitemap, since ${name} is not installed. Run \`npm install --save-dev ${name}\`, or set \`sitemap: false\`.`;

/** The URL path of the sitemap's first file. */
export function sitemapHref({ base, trailingSlash }: Pick<AstroConfig, "base" | "trailingSlash">): string {
  return fileHrefOf("/sitemap-index.xml", { base, trailingSlash });
}

/** True where a build of the site writes a sitemap, by whoever added it. */
export function hasSitemap({ integrations, site }: Pick<AstroConfig, "integrations" | "site">): boolean {
  return site !== undefined && integrations.some((integration) => integration.name === name);
}

/**
 * The integration that writes the sitemap, with the day on which each page last changed; undefined where the site has one, has no
 * origin for its URLs, or has not installed it.
 */
export async function findSitemap(
  config: AstroConfig,
  { sitemap }: Pick<ResolvedOptions, "sitemap">,
  latest: () => CheckedHandbook | undefined,
  logger: AstroIntegrationLogger,
): Promise<AstroIntegration | undefined> {
  if (sitemap === false || config.site === undefined || hasSitemap(config)) return undefined;
  try {
    const { default: write } = await import("@astrojs/sitemap");
    return write({
      serialize: (item) => {
        const lastmod = changeOf(new URL(item.url).pathname, config.base, latest());
        return lastmod === undefined ? item : { ...item, lastmod };
      },
    });
  } catch {
    if (sitemap) logger.warn(notInstalled);
    return undefined;
  }
}

/** The day on which the page at a URL's path last changed, as far as version control knows. */
export function changeOf(path: string, base: string, checked: CheckedHandbook | undefined): CivilDate | undefined {
  const decoded = decodeUrl(path) ?? path;
  const below = decoded.slice(basePrefix(base).length);
  const page = checked?.handbook.byAddress.get(below.endsWith("/") ? below : `${below}/`);
  return page && checked?.history.changed.get(page.path)?.on;
}
