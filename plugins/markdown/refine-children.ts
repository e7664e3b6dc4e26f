import type { Element, Parents, RootContent } from "hast";
import type { RenderedPage } from "./markdown-options.ts";
import { refineElement } from "./refine-element.ts";
import { rewriteAttributes } from "./rewrite-attributes.ts";

/** Refines everything below `parent`, in place: see {@link refineElement}. */
export function refineChildren(parent: Parents, page: RenderedPage): void {
  const children = parent.children.flatMap((child) => refineNode(child, page));
  // A parent's children only ever become what they or their own children were.
  parent.children = children as typeof parent.children;
}

/** What `node` becomes on `page`: itself, what it holds, or no more than the ids in it. */
function refineNode(node: RootContent, page: RenderedPage): RootContent[] {
  // Raw HTML that nobody parsed, and what no reader sees.
  if (node.type === "raw" || node.type === "comment" || node.type === "doctype") return page.sanitize ? [] : [node];
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
    node.attributes = rewriteAttributes(node.attributes, page) ?? node.attributes;
  if (!("children" in node)) return [node];
  const refined = node.type === "element" ? refineElement(node.tagName, node.properties, page) : undefined;
  if (refined === "drop") return anchorsOf(node);
  refineChildren(node, page);
  if (node.type === "element" && refined === "unwrap") return [...anchorOf(node), ...node.children];
  if (node.type === "element" && typeof refined === "object") node.properties = refined;
  return [node];
}

// A link to an element that had to go still leads to where it stood. What a template holds was never on the page.
function anchorsOf(node: RootContent): Element[] {
  if (node.type !== "element") return [];
  return [...anchorOf(node), ...(node.tagName === "template" ? [] : node.children.flatMap(anchorsOf))];
}

function anchorOf({ properties: { id } }: Element): Element[] {
  return typeof id === "string" ? [{ type: "element", tagName: "span", properties: { id }, children: [] }] : [];
}
