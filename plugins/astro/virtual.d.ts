/** What opens the search; nothing where the site has none. */
declare module "virtual:handshake/search-opener" {}

declare module "virtual:handshake/search-styles" {
  /** URL of what the search looks like; undefined on a site without one, and while developing. */
  export const searchStyles: string | undefined;
}

/** The style sheet in which a site sets its tokens; nothing where it names none. */
declare module "virtual:handshake/brand" {}

declare module "virtual:handshake/fonts" {
  /** URLs of the font files that every page needs at once; empty where the site serves none. */
  export const preloaded: readonly string[];
}

declare module "virtual:handshake/config" {
  import type { SiteShape } from "../core/handbook/address.ts";
  /** What of the site decides URLs. */
  export const shape: SiteShape;
  /** What the integration was told about the site's brand, and whether it has a search, a history, feeds and a sitemap. */
  export const config: {
    title?: string;
    logo?: string;
    favicon?: string;
    search: boolean;
    history: number;
    feeds: boolean;
    sitemap: boolean;
  };
}
