import type { CheckedHandbook } from "../../core/check.ts";
import { addressOf } from "../../core/handbook/address.ts";
import type { Page } from "../../core/handbook/page.ts";
import { followRedirect } from "./follow-redirect.ts";

/**
 * Where pages that this build shows stand now, by the addresses at which they stood: by the redirects of the site, and by where
 * their files were before they were moved.
 */
export function movedAddresses({ handbook, history }: CheckedHandbook, published: (page: Page) => boolean): Record<string, string> {
  const { byAddress, byPath, redirects } = handbook;
  const moved = new Map<string, string>();
  for (const [before, now] of history.renamed) {
    const page = byPath.get(now);
    if (page && published(page) && /\.mdx?$/i.test(before)) moved.set(addressOf(before), page.address);
  }
  for (const from of redirects.keys()) {
    const to = followRedirect(handbook, from);
    if (to.startsWith("/") && !byAddress.get(splitAddress(to))?.hidden) moved.set(from, to);
    else moved.delete(from);
  }
  const gone = [...moved].filter(([from, to]) => from !== to && !byAddress.has(from));
  return Object.fromEntries(gone.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function splitAddress(target: string): string {
  const [path = target] = target.split("#");
  return path.endsWith("/") ? path : `${path}/`;
}
