import type { Nodes, Root, RootContent, TableRow } from "mdast";
import { english } from "../vocabulary/english.ts";
import { oneOf } from "../vocabulary/one-of.ts";
import { blockText } from "./block-text.ts";
import { spanOf } from "./collection.ts";
import type { LabelledFact, Span } from "./document.ts";
import { readItems } from "./labelled-lines.ts";

const { owner, last_reviewed: reviewed, parties } = english.facts;
const labels = oneOf([...owner, ...reviewed, ...parties]);
const isLabel = new RegExp(`^${labels}$`, "i");

// Most pages state none of these facts, and need no second look.
const mayStateFacts = new RegExp(`(?:\\*\\*|__|^[ \\t]*(?:\\||#+)[ \\t]*)${labels}`, "im");

/** The facts of a body that frontmatter states as well: behind bold labels, in rows of tables, below headings. */
export function readFacts(root: Root, source: string): LabelledFact[] {
  return mayStateFacts.test(source)
    ? root.children.flatMap((node, index) => factsOf(node, source, root.children[index + 1]))
    : [];
}

function factsOf(node: Nodes, source: string, next?: RootContent): LabelledFact[] {
  switch (node.type) {
    case "paragraph":
      return labelledLines(node, source);
    case "heading":
      return next ? factBelow(blockText([node]), next) : [];
    case "tableRow":
      return factInRow(node);
    default:
      return "children" in node ? node.children.flatMap((child) => factsOf(child, source)) : [];
  }
}

function labelledLines(paragraph: Nodes & { type: "paragraph" }, source: string): LabelledFact[] {
  if (!paragraph.children.some((child) => child.type === "strong")) return [];
  return readItems(paragraph, false).flatMap(({ label, text: value, valueStart, end }) => {
    if (label === undefined || !isLabel.test(label)) return [];
    const written = source.slice(valueStart, end);
    const start = valueStart + (/^\s*:?\s*/.exec(written)?.[0].length ?? 0);
    return [{ label, value, layout: "label", span: { start, end: start + source.slice(start, end).trimEnd().length } }];
  });
}

function factInRow({ children: [first, second] }: TableRow): LabelledFact[] {
  const label = first ? blockText(first.children).trim() : "";
  const [begin, last] = [second?.children[0], second?.children.at(-1)];
  if (!isLabel.test(label) || !second || !begin || !last) return [];
  const span: Span = { start: spanOf(begin).start, end: spanOf(last).end };
  return [{ label, value: blockText(second.children), layout: "table", span }];
}

function factBelow(label: string, block: RootContent): LabelledFact[] {
  if (!isLabel.test(label)) return [];
  const layout = "heading";
  if (block.type === "paragraph") return [{ label, value: blockText([block]), layout, span: spanOf(block) }];
  if (block.type !== "list") return [];
  const value = block.children.map((item) => blockText(item.children.slice(0, 1))).join("; ");
  return [{ label, value, layout, span: spanOf(block) }];
}
