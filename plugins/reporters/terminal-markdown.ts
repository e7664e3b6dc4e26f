import type { List, Nodes, PhrasingContent, Root, Table } from "mdast";
import { markdownToMdast } from "satteri";
import { parseFrontmatterBlock } from "../core/document/frontmatter-block.ts";
import { joinPath } from "../core/handbook/address.ts";
import type { Paint } from "./paint.ts";
import { displayWidth } from "./display-width.ts";
import { visible } from "./visible-text.ts";

/**
 * A page as a terminal shows it: headings bold, code set in, links with their address behind them. `path` is where the page
 * stands; relative links are written from the same root.
 */
export function renderTerminalMarkdown(text: string, path: string, paint: Paint): string {
  const body = text.slice(parseFrontmatterBlock(text).bodyStart);
  const root = markdownToMdast(body) as Root;
  return `${renderBlocks(root.children, path, paint).join("\n\n")}\n`;
}

function renderBlocks(nodes: readonly Nodes[], path: string, paint: Paint): string[] {
  return nodes.map((node) => renderBlock(node, path, paint)).filter((block) => block !== "");
}

function renderBlock(node: Nodes, path: string, paint: Paint): string {
  const inline = (nodes: readonly PhrasingContent[]): string =>
    nodes.map((child) => renderInline(child, path, paint)).join("");
  switch (node.type) {
    case "heading":
      return renderHeading(inline(node.children), node.depth, paint);
    case "paragraph":
      return inline(node.children);
    case "code":
      return node.value
        .split("\n")
        .map((line) => (line === "" ? "" : `    ${visible(line)}`))
        .join("\n");
    case "blockquote":
      return setIn(renderBlocks(node.children, path, paint).join("\n\n"), "│ ", "│ ");
    case "list":
      return renderList(node, path, paint);
    case "table":
      return renderTable(node, inline);
    case "thematicBreak":
      return "---";
    default:
      return "";
  }
}

// Without weights, the marks of Markdown keep headings apart from paragraphs.
function renderHeading(text: string, depth: number, paint: Paint): string {
  const bold = paint.bold(text);
  return bold === text ? `${"#".repeat(depth)} ${text}` : bold;
}

function renderList({ ordered, start, children, spread }: List, path: string, paint: Paint): string {
  const items = children.map((item, index) => {
    const mark = ordered ? `${(start ?? 1) + index}. ` : "- ";
    return setIn(renderBlocks(item.children, path, paint).join("\n"), mark, " ".repeat(mark.length));
  });
  return items.join(spread ? "\n\n" : "\n");
}

function renderTable({ children }: Table, inline: (nodes: readonly PhrasingContent[]) => string): string {
  const rows = children.map((row) => row.children.map((cell) => inline(cell.children)));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  const pad = (cell: string, column: number): string => cell + " ".repeat((widths[column] ?? 0) - displayWidth(cell));
  const lines = rows.map((row) => row.map(pad).join("  ").trimEnd());
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [lines[0] ?? "", rule, ...lines.slice(1)].join("\n");
}

function renderInline(node: PhrasingContent, path: string, paint: Paint): string {
  switch (node.type) {
    case "text":
      return visible(node.value.replace(/\s*\n\s*/g, " "));
    case "inlineCode":
      return `\`${visible(node.value)}\``;
    case "strong":
      return paint.bold(node.children.map((child) => renderInline(child, path, paint)).join(""));
    case "link": {
      const text = node.children.map((child) => renderInline(child, path, paint)).join("");
      const address = visible(addressFrom(node.url, path));
      return address === "" || address === text ? text : `${text} (${address})`;
    }
    case "break":
      return "\n";
    case "image":
      return visible(node.alt ?? "");
    default:
      return "children" in node ? node.children.map((child) => renderInline(child, path, paint)).join("") : "";
  }
}

// An anchor of the page itself leads nowhere in a terminal.
function addressFrom(url: string, path: string): string {
  if (url.startsWith("#")) return "";
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) return url;
  return joinPath(path, url) ?? url;
}

function setIn(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : line === "" ? "" : rest}${line}`)
    .join("\n");
}
