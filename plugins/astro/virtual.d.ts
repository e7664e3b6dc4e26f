/** What opens the search; nothing where the site has none. */
declare module "virtual:handshake/search-opener" {}

declare module "virtual:handshake/config" {
  import type { SiteShape } from "../core/handbook/address.ts";
  /** What of the site decides URLs. */
  export const shape: SiteShape;
  /** What the integration was told about the site's brand, and whether it has a search. */
  export const config: { title?: string; logo?: string; favicon?: string; search: boolean };
}
