import type { Nodes } from "mdast";

const breaks = /^<br\s*\/?>$/i;

/** The plain text of a block or of some of its parts: white space is one blank, a hard break or `<br>` is `\n`. */
export function blockText(nodes: readonly Nodes[]): string {
  let text = "";
  for (const node of nodes) text += rawText(node);
  if (text.includes("  ")) text = text.replace(/ {2,}/g, " ");
  if (text.includes("\n")) text = text.replace(/ ?\n ?/g, "\n");
  return text.trim();
}

// Every run of white space but a single blank.
const loose = /\s{2,}|[^\S ]/g;

function rawText(node: Nodes): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value.replace(loose, " ");
    case "break":
      return "\n";
    case "html":
      return breaks.test(node.value) ? "\n" : "";
    case "mdxJsxTextElement":
      return node.name === "br" ? "\n" : node.children.map(rawText).join("");
    case "list":
    case "listItem":
    case "blockquote":
    case "tableRow":
      return node.children.map(rawText).join(" ");
    default:
      return "children" in node ? node.children.map(rawText).join("") : "";
  }
}
