import type { Nodes } from "mdast";

/** What of a heading or a block a reader sees as text: images, raw HTML and comments are left out. */
export function plainText(node: Nodes, footnotes?: ReadonlyMap<string, number>): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "footnoteReference":
      return footnotes ? String(footnotes.get(node.identifier) ?? "") : "";
    case "html":
    case "image":
    case "imageReference":
      return "";
    default:
      return "children" in node ? node.children.map((child) => plainText(child, footnotes)).join("") : "";
  }
}
