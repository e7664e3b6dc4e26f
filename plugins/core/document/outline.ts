import type { List, Nodes, Paragraph, Root, Table, TableRow } from "mdast";
import { spanOf } from "./collection.ts";
import type {
  Heading,
  LabelledFact,
  Outline,
  OutlineBlock,
  OutlineCell,
  OutlineItem,
  OutlineSection,
} from "./document.ts";
import { plainText } from "./plain-text.ts";

/** Reads the body section by section: what stands below each heading, with its lists, tables and labelled lines. */
export function buildOutline(root: Root, headings: readonly Heading[], bodyStart: number, bodyEnd: number): Outline {
  const byStart = new Map(headings.map((heading) => [heading.start, heading]));
  const first: OutlineSection = { heading: undefined, blocks: [], span: { start: bodyStart, end: bodyEnd } };
  const sections: Outline = [first];
  let current = first;
  for (const node of root.children) {
    if (node.type === "yaml" || node.type === "toml") continue;
    const heading = node.type === "heading" ? byStart.get(spanOf(node).start) : undefined;
    if (heading) {
      if (current === first) first.span.end = heading.start;
      closeSections(sections, heading);
      current = { heading, blocks: [], span: { start: heading.end, end: bodyEnd } };
      sections.push(current);
    } else current.blocks.push(readBlock(node));
  }
  return sections;
}

function closeSections(sections: Outline, next: Heading): void {
  for (const section of sections) {
    if (
      section.heading &&
      section.heading.depth >= next.depth &&
      section.span.end > next.start &&
      section.span.start < next.start
    )
      section.span.end = next.start;
  }
}

function readBlock(node: Nodes): OutlineBlock {
  const span = spanOf(node);
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", items: readItems(node), ...span };
    case "list":
      return { type: "list", ordered: node.ordered === true, items: readListItems(node), ...span };
    case "table":
      return readTable(node);
    default:
      return { type: "other", ...span };
  }
}

function readListItems(list: List): OutlineItem[] {
  return list.children.map((item) => {
    const [first] = item.children;
    const opening = first?.type === "paragraph" ? readItems(first)[0] : undefined;
    const { start, end } = spanOf(item);
    const rest = item.children.slice(first?.type === "paragraph" ? 1 : 0).map((child) => plainText(child));
    const paragraph = first?.type === "paragraph" ? paragraphText(first, opening) : "";
    return {
      label: opening?.label,
      text: [paragraph, ...rest].join(" ").trim(),
      valueStart: opening?.valueStart ?? (first ? spanOf(first).start : start),
      start,
      end,
    };
  });
}

function paragraphText(paragraph: Paragraph, opening: OutlineItem | undefined): string {
  const text = plainText(paragraph);
  if (opening?.label === undefined) return text;
  return text.slice(text.indexOf(opening.label) + opening.label.length).replace(/^\s*:?\s*/, "");
}

function readTable(table: Table): OutlineBlock {
  const cells = (row: TableRow | undefined): OutlineCell[] =>
    (row?.children ?? []).map((cell) => {
      const start = cell.children[0] ? spanOf(cell.children[0]).start : spanOf(cell).start + 1;
      const last = cell.children.at(-1);
      return { text: plainText(cell).trim(), start, end: last ? spanOf(last).end : start };
    });
  const [header, ...rows] = table.children;
  return { type: "table", header: cells(header), rows: rows.map(cells), ...spanOf(table) };
}

/**
 * Splits a paragraph at the bold labels that open its lines (`**Owner:** @mira`).
 * A paragraph without labels is one item.
 */
export function readItems(paragraph: Paragraph): OutlineItem[] {
  const items: OutlineItem[] = [];
  const { start, end } = spanOf(paragraph);
  let current: OutlineItem = { label: undefined, text: "", valueStart: start, start, end };
  let atLineStart = true;
  for (const [index, child] of paragraph.children.entries()) {
    const label = atLineStart && child.type === "strong" ? labelOf(child, paragraph.children[index + 1]) : undefined;
    if (label !== undefined) {
      const { start: labelStart, end: labelEnd } = spanOf(child);
      if (current.label !== undefined || current.text.trim() !== "") items.push({ ...current, end: labelStart });
      current = { label, text: "", valueStart: labelEnd, start: labelStart, end };
    } else current.text += child.type === "html" && /^<br\s*\/?>$/i.test(child.value) ? "\n" : plainText(child);
    atLineStart =
      child.type === "break" ||
      (child.type === "text" && /\n\s*$/.test(child.value)) ||
      (child.type === "html" && atLineStart);
  }
  items.push(current);
  return items.map((item) => ({ ...item, text: item.text.replace(/^\s*:\s*/, "").trim() }));
}

function labelOf(strong: Nodes, next: Nodes | undefined): string | undefined {
  const text = plainText(strong).trim();
  if (text.endsWith(":")) return text.slice(0, -1).trim();
  return next?.type === "text" && /^\s*:/.test(next.value) ? text : undefined;
}

/** The labelled lines of every paragraph below `node`, each with the place of its value in `source`. */
export function readFacts(node: Nodes, source: string): LabelledFact[] {
  if (node.type === "paragraph") {
    if (!node.children.some((child) => child.type === "strong")) return [];
    return readItems(node).flatMap(({ label, text: value, valueStart, end }) => {
      if (label === undefined) return [];
      const written = source.slice(valueStart, end);
      const start = valueStart + (/^\s*:?\s*/.exec(written)?.[0].length ?? 0);
      return [{ label, value, span: { start, end: start + source.slice(start, end).trimEnd().length } }];
    });
  }
  return "children" in node ? node.children.flatMap((child) => readFacts(child, source)) : [];
}
