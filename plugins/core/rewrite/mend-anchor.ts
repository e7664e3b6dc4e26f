import { splitUrl } from "../handbook/address.ts";
import type { Remedy } from "./fix.ts";
import { linksAt } from "./links-at.ts";
import { sameAnchor } from "./same-anchor.ts";
import { spliceLink } from "./splice-link.ts";

/** Mends a link to an anchor that was spelled otherwise, or whose heading was reworded since. */
export const mendAnchor: Remedy = (problem, page, { graph, reworded }) => {
  const [broken] = linksAt(
    problem,
    page,
    graph.broken.filter(({ to }) => to.state === "anchor"),
  );
  // Which ids components bring cannot be known.
  if (broken?.to.state !== "anchor" || broken.to.page.document.rendersComponents) return undefined;
  const { link, to } = broken;
  const anchor = reworded(to.page, to.fragment) ?? sameAnchor(to.page, to.fragment);
  const { fragment } = splitUrl(link.url);
  if (anchor === undefined || fragment === undefined) return undefined;
  const written = fragment.includes("%") ? encodeURIComponent(anchor) : anchor;
  const splice = spliceLink(page.document, link, link.url.slice(0, link.url.length - fragment.length) + written);
  return splice && [splice];
};
