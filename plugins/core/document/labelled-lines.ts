import type { Nodes, Paragraph } from "mdast";
import { blockText } from "./block-text.ts";
import { namesInLabel } from "./clause-label.ts";
import { spanOf } from "./collection.ts";
import type { OutlineItem } from "./document.ts";

const strictSeparator = /^\s*:\s*/;
const looseSeparator = /^(?:\s*[:—–]|\s+-(?=\s))\s*/;

interface Label {
  text: string;
  /** How much of the text behind it parts it from what it labels: `: `. */
  separator: number;
}

/**
 * Splits a paragraph at the bold labels that open its lines: `**Owner:** @mira`. A paragraph without labels is one item.
 * With `loosely`, a dash parts a label from its text as well, and the name of a clause needs nothing behind it.
 */
export function readItems(paragraph: Paragraph, loosely: boolean): OutlineItem[] {
  const { start, end } = spanOf(paragraph);
  if (!hasLabels(paragraph)) return [itemOf(undefined, start, start, end, paragraph.children)];
  const items: OutlineItem[] = [];
  let label: Label | undefined;
  let [from, valueStart] = [start, start];
  let parts: Nodes[] = [];
  const close = (to: number): void => {
    const item = itemOf(label, from, valueStart, to, parts);
    if (label || item.text !== "") items.push(item);
  };
  let atLineStart = true;
  for (const [index, child] of paragraph.children.entries()) {
    const next = paragraph.children[index + 1];
    const found = atLineStart && child.type === "strong" ? labelOf(child, next, loosely) : undefined;
    if (found) {
      const place = spanOf(child);
      close(place.start);
      label = found;
      [from, valueStart] = [place.start, place.end + writtenLength(next, found.separator)];
      parts = [];
    } else parts.push(child);
    atLineStart =
      child.type === "break" ||
      (child.type === "text" && endsLine(child.value)) ||
      (child.type === "html" && atLineStart);
  }
  close(end);
  return items;
}

function endsLine(text: string): boolean {
  return text.includes("\n", text.trimEnd().length);
}

/** True for a paragraph with bold words, which may be labels. */
export function hasLabels(paragraph: Paragraph): boolean {
  return paragraph.children.some(({ type }) => type === "strong");
}

function itemOf(
  label: Label | undefined,
  start: number,
  valueStart: number,
  end: number,
  parts: readonly Nodes[],
): OutlineItem {
  const whole = blockText(parts);
  const text = label && label.separator > 0 ? whole.slice(1).trimStart() : whole;
  return { label: label?.text, text, valueStart, start, end, opening: text, openingEnd: end, blocks: [] };
}

function labelOf(strong: Nodes, next: Nodes | undefined, loosely: boolean): Label | undefined {
  const text = blockText([strong]);
  const behind = next?.type === "text" ? next.value : "";
  if (text.endsWith(":")) return { text: text.slice(0, -1).trim(), separator: 0 };
  const separator = (loosely ? looseSeparator : strictSeparator).exec(behind)?.[0].length;
  if (separator !== undefined) return { text, separator };
  if (!loosely) return undefined;
  const bare = text.endsWith(".") ? text.slice(0, -1) : text;
  const standsAlone = bare !== text || next === undefined || next.type === "break" || behind.startsWith("\n");
  return standsAlone && namesInLabel(bare).length > 0 ? { text: bare, separator: 0 } : undefined;
}

// Where entities make the written text longer than the read one, the separator is left for others to skip.
function writtenLength(next: Nodes | undefined, separator: number): number {
  if (separator === 0 || next?.type !== "text") return 0;
  const { start, end } = spanOf(next);
  return end - start === next.value.length ? separator : 0;
}
