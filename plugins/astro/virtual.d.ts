declare module "virtual:handshake/config" {
  import type { SiteShape } from "../core/handbook/address.ts";
  /** What of the site decides URLs. */
  export const shape: SiteShape;
  /** What the integration was told about the site's brand. */
  export const config: { title?: string; logo?: string; favicon?: string };
}
