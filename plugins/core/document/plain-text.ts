import type { Nodes } from "mdast";

/** How to say what has no words of its own. Without it, footnote references and expressions say nothing. */
export interface PlainTextOptions {
  /** The number each footnote is shown as. */
  footnotes: ReadonlyMap<string, number>;
  /** The text an MDX expression stands for. */
  say(expression: string): string;
}

/** What of a heading or a block a reader sees as text: images, raw HTML and comments are left out. */
export function plainText(node: Nodes, options?: PlainTextOptions): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "footnoteReference":
      return String(options?.footnotes.get(node.identifier) ?? "");
    case "mdxTextExpression":
    case "mdxFlowExpression":
      return options?.say(node.value) ?? "";
    case "html":
    case "image":
    case "imageReference":
      return "";
    default:
      return "children" in node ? node.children.map((child) => plainText(child, options)).join("") : "";
  }
}
