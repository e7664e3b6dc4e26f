import type { CheckedHandbook } from "../core/check.ts";
import { hrefOf } from "../core/handbook/address.ts";
import { rewriteUrl } from "../markdown/rewrite-url.ts";

/** Every broken link that the check has spoken of, as it is written in the built site. */
export function reportedLinks({ graph, handbook: { shape } }: CheckedHandbook): Set<string> {
  return new Set(
    graph.broken.flatMap(({ link, from }) => {
      const href = rewriteUrl(link.url, from.path, shape) ?? link.url;
      // Where its text is part of another page, a link into the page itself leads to the whole address.
      return href.startsWith("#") ? [href, hrefOf(from.address, shape) + href] : [href];
    }),
  );
}
