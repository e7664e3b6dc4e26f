import type { Element, Nodes } from "hast";
import type GithubSlugger from "github-slugger";
import { headingText } from "./heading-text.ts";

/** The elements that are headings. */
export const headingElements = ["h1", "h2", "h3", "h4", "h5", "h6"];

/**
 * Gives every heading in `tree` the id that links to it use, in document order: an id it has stays and takes no number from
 * others; any other heading gets GitHub's slug of its text, repeated slugs numbered by the page's one `slugger`. Headings in raw
 * HTML count like those in Markdown, and so do those that sanitising takes away.
 */
export function giveHeadingIds(tree: Nodes, slugger: GithubSlugger, frontmatter: unknown): void {
  for (const heading of headingsOf(tree))
    if (!hasId(heading)) heading.properties["id"] = slugger.slug(headingText(heading, frontmatter));
}

/** Every heading below a node, in document order. */
export function headingsOf(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  const below = node.children.flatMap(headingsOf);
  return node.type === "element" && headingElements.includes(node.tagName) ? [node, ...below] : below;
}

/** True for a heading that has an id already, be it empty. */
export function hasId(heading: Element): boolean {
  return typeof heading.properties["id"] === "string";
}
