import { config } from "virtual:handshake/config";
import { basePrefix, type SiteShape } from "../../core/handbook/address.ts";
import { feedAddress } from "../../core/handbook/routes.ts";

/** Where the feed of changes is; undefined for a site that does not know where it stands, or tells no history. */
export function feedHref({ base, site }: SiteShape): string | undefined {
  return site === undefined || !config.feeds || config.history === 0 ? undefined : `${basePrefix(base)}${feedAddress}`;
}
