import type { Link } from "../document/document.ts";
import type { Splice } from "../document/splice-yaml.ts";
import { originOf, type ResolvedLink } from "../graph/graph.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import type { Resolution } from "../graph/resolution.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";
import { spellTarget, type Spelling } from "./spell-target.ts";
import { maySpace, spliceLink } from "./splice-link.ts";

/** How a link of `page` is spelled, for other URLs to follow. */
export function spellingOf(page: Page, link: Link, field: string | undefined): Spelling {
  const dotted = field !== undefined && link.url.startsWith(".");
  return { url: link.url, origin: originOf(page, link, field), dotted, spaced: maySpace(page.document, link) };
}

/** Where `url` would lead in the place of a link of `page`. */
export function resolveAs(
  handbook: Handbook,
  page: Page,
  link: Link,
  field: string | undefined,
  url: string,
): Resolution {
  return resolveLink(handbook, page, url, originOf(page, { ...link, url }, field));
}

/** The file a link leads to, where it leads to one that is there. */
export function fileOf(to: Resolution): string | undefined {
  if (to.state === "page" || to.state === "anchor") return to.page.path;
  return to.state === "file" && to.from === "content" ? to.path : undefined;
}

/**
 * The splice that makes a link lead to the file `target`, spelled as its author spells; undefined where no spelling leads there.
 * `fragment` stands as it shall be written.
 */
export function spliceToTarget(
  handbook: Handbook,
  page: Page,
  { link, field }: Pick<ResolvedLink, "link" | "field">,
  target: string,
  fragment: string | undefined,
): Splice | undefined {
  const urls = spellTarget(spellingOf(page, link, field), target, fragment, handbook.shape);
  const url = urls.find((candidate) => {
    const to = resolveAs(handbook, page, link, field, candidate);
    return to.state !== "anchor" && fileOf(to) === target;
  });
  return url === undefined || url === link.url ? undefined : spliceLink(page.document, link, url);
}
