import type { Nodes, Root } from "hast";
import GithubSlugger, { slug } from "github-slugger";
import { hasId, headingsOf } from "../core/document/rendered-headings.ts";

/**
 * Takes back the ids that a plugin like rehype-slug gave before raw HTML was parsed and before anyone counted MDX expressions:
 * where every heading has an id, each that is the slug of its bare text in its place.
 */
export function forgetSlugs(tree: Root): void {
  const headings = headingsOf(tree);
  if (!headings.every(hasId)) return;
  const slugger = new GithubSlugger();
  for (const heading of headings) {
    const text = bareText(heading);
    if (heading.properties["id"] !== nextSlug(slugger, text)) continue;
    delete heading.properties["id"];
    slugger.slug(text);
  }
}

/** The slug that `slugger` would give next, without giving it. */
function nextSlug(slugger: GithubSlugger, text: string): string {
  const base = slug(text);
  let next = base;
  for (let times = slugger.occurrences[base] ?? 0; Object.hasOwn(slugger.occurrences, next); next = `${base}-${times}`)
    times += 1;
  return next;
}

function bareText(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(bareText).join("") : "";
}
