import { basePrefix } from "../../core/handbook/address.ts";

/** The URL of a file that an option names: a site path gets the base it does not carry yet, anything else stays as it is. */
export function assetHref(url: string, base: string): string {
  const prefix = basePrefix(base);
  const isSitePath = url.startsWith("/") && !url.startsWith("//");
  return isSitePath && !url.startsWith(`${prefix}/`) ? prefix + url : url;
}
