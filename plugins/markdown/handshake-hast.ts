import type { Element, Properties, RootContent } from "hast";
import GithubSlugger from "github-slugger";
import type { HastNode, HastPluginDefinition, HastVisitorContext } from "satteri";
import { headingElements } from "../core/document/rendered-headings.ts";
import { frontmatterOf, headingText } from "../core/document/heading-text.ts";
import type { RenderedPage } from "./markdown-options.ts";
import { alignedElements, linkingElements, refineElement } from "./refine-element.ts";
import { refineChildren } from "./refine-children.ts";
import { rewriteAttributes } from "./rewrite-attributes.ts";

/** How much of a page the hast half looks at. */
export interface SatteriScope {
  /** Every element, since some may be unsafe; else those alone that can need a change. */
  wholeTree: boolean;
  /** Whether some table cell may be aligned. */
  alignedCells: boolean;
}

type JsxElement = Extract<HastNode, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

/** The hast half for Sätteri: heading ids, links, alignment and sanitising, in one pass over the elements in document order. */
export function handshakeHast(page: RenderedPage, scope: SatteriScope): HastPluginDefinition {
  const slugger = new GithubSlugger();
  // Whether some element has to go, which changes the tree around it.
  let mustRebuild = false;

  const visitElement = (node: Readonly<Element>, context: HastVisitorContext): void => {
    const properties = { ...node.properties };
    if (headingElements.includes(node.tagName) && typeof properties["id"] !== "string") {
      const text = page.format === "mdx" ? headingText(node, frontmatterOf(context.data)) : context.textContent(node);
      properties["id"] = slugger.slug(text);
      context.setProperty(node, "id", properties["id"]);
    }
    const refined = refineElement(node.tagName, properties, page);
    if (typeof refined === "string") mustRebuild = true;
    else setProperties(node, properties, refined, page, context);
  };

  const visitJsx = (node: Readonly<JsxElement>, context: HastVisitorContext): void => {
    const attributes = rewriteAttributes(node.attributes, page);
    if (attributes) context.replaceNode(node, { ...node, attributes, children: [...node.children] });
  };

  const remove = (node: Readonly<HastNode>, context: HastVisitorContext): void => {
    context.removeNode(node);
  };

  const plugin: HastPluginDefinition = {
    name: "handshake-hast",
    element: { filter: scope.wholeTree ? [] : elementsToVisit(scope), visit: visitElement },
  };
  // A hook costs as much as a pass of its own.
  if (scope.wholeTree) {
    plugin.after = (root, context) => {
      if (!mustRebuild) return;
      const copy = { type: root.type, children: root.children.flatMap(copyOf) };
      refineChildren(copy, page);
      context.replaceNode(root, copy);
    };
  }
  if (page.sanitize) Object.assign(plugin, { comment: remove, doctype: remove, raw: remove });
  if (page.format === "mdx") {
    plugin.mdxJsxFlowElement = { filter: [], visit: visitJsx };
    plugin.mdxJsxTextElement = { filter: [], visit: visitJsx };
  }
  return plugin;
}

function elementsToVisit(scope: SatteriScope): string[] {
  return [...headingElements, ...linkingElements, ...(scope.alignedCells ? alignedElements : [])];
}

// Sätteri shows later passes an empty text in place of a property set to null, but leaves out one that is false; compiled MDX
// would carry the false.
function setProperties(
  node: Readonly<Element>,
  from: Properties,
  to: Properties,
  page: RenderedPage,
  context: HastVisitorContext,
): void {
  const absent = page.format === "mdx" ? null : false;
  for (const name of Object.keys(from)) if (!(name in to)) context.setProperty(node, name, absent);
  for (const [name, value] of Object.entries(to))
    if (!isSame(value, from[name])) context.setProperty(node, name, value);
}

function isSame(a: Properties[string], b: Properties[string]): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.join(" ") === b.join(" "));
}

/** What Sätteri shows of a tree is read-only; of a page in Markdown it holds elements and text alone by now. */
function copyOf(node: Readonly<RootContent>): RootContent[] {
  if (node.type === "text") return [{ type: "text", value: node.value }];
  if (node.type !== "element") return [];
  const { type, tagName, data } = node;
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([, value]) => value !== false));
  // A copy of an element's children holds what elements may hold.
  const children = node.children.flatMap(copyOf) as Element["children"];
  return [{ type, tagName, properties, children, ...(data && { data: { ...data } }) }];
}
