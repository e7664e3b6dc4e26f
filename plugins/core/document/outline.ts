import type { List, ListItem, Nodes, Paragraph, Root, Table, TableRow } from "mdast";
import { blockText } from "./block-text.ts";
import { spanOf } from "./collection.ts";
import type { Heading, Outline, OutlineBlock, OutlineCell, OutlineItem, OutlineSection } from "./document.ts";
import { hasLabels, readItems } from "./labelled-lines.ts";
import { LazyCell, LazyItem, LazyParagraph } from "./lazy-blocks.ts";

/** Reads the body section by section: what stands below each heading, with its lists, tables and labelled lines. */
export function buildOutline(root: Root, headings: readonly Heading[], bodyStart: number, bodyEnd: number): Outline {
  // Headings of raw HTML have no place.
  const byStart = new Map(headings.filter(({ end }) => end > 0).map((heading) => [heading.start, heading]));
  const first: OutlineSection = { heading: undefined, blocks: [], span: { start: bodyStart, end: bodyEnd } };
  const sections: Outline = [first];
  // Sections that hold what comes next, the deepest last.
  const open: OutlineSection[] = [first];
  for (const node of root.children) {
    if (node.type === "yaml" || node.type === "toml") continue;
    const heading = node.type === "heading" ? byStart.get(spanOf(node).start) : undefined;
    if (heading) {
      for (let last = open.at(-1); last && (last.heading?.depth ?? 6) >= heading.depth; last = open.at(-1)) {
        last.span.end = heading.start;
        open.pop();
      }
      const section: OutlineSection = { heading, blocks: [], span: { start: heading.end, end: bodyEnd } };
      sections.push(section);
      open.push(section);
    } else sections.at(-1)?.blocks.push(readBlock(node));
  }
  return sections;
}

function readBlock(node: Nodes): OutlineBlock {
  const span = spanOf(node);
  switch (node.type) {
    case "paragraph":
      return readParagraph(node);
    case "list":
      return readList(node);
    case "table":
      return readTable(node);
    case "blockquote":
    case "mdxJsxFlowElement":
      return { type: "group", blocks: node.children.map(readBlock), ...span };
    default:
      return { type: "other", ...span };
  }
}

function readParagraph(paragraph: Paragraph): OutlineBlock {
  if (!hasLabels(paragraph)) return new LazyParagraph(paragraph.children, spanOf(paragraph));
  const items = readItems(paragraph, false);
  const loosely = readLoosely(paragraph, items);
  const [only] = items;
  const text = items.length === 1 && only?.label === undefined ? (only?.text ?? "") : blockText([paragraph]);
  return { type: "paragraph", text, items, ...(loosely && { loosely }), ...spanOf(paragraph) };
}

function readLoosely(paragraph: Paragraph, items: readonly OutlineItem[]): OutlineItem[] | undefined {
  const bold = paragraph.children.filter(({ type }) => type === "strong").length;
  const labels = countLabels(items);
  if (bold <= labels) return undefined;
  const loosely = readItems(paragraph, true);
  return countLabels(loosely) > labels ? loosely : undefined;
}

function countLabels(items: readonly OutlineItem[]): number {
  return items.filter(({ label }) => label !== undefined).length;
}

function readList(list: List): OutlineBlock {
  return { type: "list", ordered: list.ordered === true, items: list.children.map(readListItem), ...spanOf(list) };
}

function readListItem(listItem: ListItem): OutlineItem {
  const { children } = listItem;
  const [first] = children;
  const span = spanOf(listItem);
  const paragraph = first?.type === "paragraph" ? first : undefined;
  const mayHaveLabel = paragraph !== undefined && hasLabels(paragraph);
  const head = mayHaveLabel ? readHead(paragraph, readItems(paragraph, false)) : undefined;
  const below = paragraph ? children.slice(1) : children;
  const place = {
    label: head?.label,
    valueStart: head?.valueStart ?? (first ? spanOf(first).start : span.start),
    openingEnd: paragraph ? spanOf(paragraph).end : span.start,
    blocks: below.map(readBlock),
    ...span,
  };
  const item = new LazyItem(place, head?.opening ?? paragraph?.children ?? "", below);
  if (typeof listItem.checked === "boolean") item.checked = listItem.checked;
  const loose = mayHaveLabel && head?.label === undefined ? readLoosely(paragraph, []) : undefined;
  if (paragraph && loose?.[0]?.label !== undefined) item.loosely = readHead(paragraph, loose);
  return item;
}

// Labels further down in the paragraph are part of the text behind the first.
function readHead(
  paragraph: Paragraph,
  [head, ...others]: readonly OutlineItem[],
): Pick<OutlineItem, "label" | "opening" | "valueStart"> {
  const { label, valueStart = spanOf(paragraph).start } = head ?? {};
  if (others.length === 0) return { label, valueStart, opening: head?.text ?? "" };
  const at = label === undefined ? -1 : paragraph.children.findIndex(({ type }) => type === "strong");
  const text = blockText(paragraph.children.slice(at + 1));
  return { label, valueStart, opening: at === -1 ? text : text.replace(/^[:—–-]\s*/, "") };
}

function readTable(table: Table): OutlineBlock {
  const cells = (row: TableRow | undefined): OutlineCell[] =>
    (row?.children ?? []).map((cell) => {
      const start = cell.children[0] ? spanOf(cell.children[0]).start : spanOf(cell).start + 1;
      const last = cell.children.at(-1);
      return new LazyCell(cell.children, start, last ? spanOf(last).end : start);
    });
  const [header, ...rows] = table.children;
  return { type: "table", header: cells(header), rows: rows.map(cells), ...spanOf(table) };
}
