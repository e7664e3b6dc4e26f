import type { ClauseCell, ClauseItem, ClausePart, ClauseTable, ClauseText } from "./clause.ts";
import { detach } from "./detach-strings.ts";
import type { Heading, OutlineBlock, OutlineCell, OutlineItem, Span } from "./document.ts";

/** What blocks say as parts of a clause; code and raw HTML say nothing. */
export function readParts(blocks: readonly OutlineBlock[], text: string): ClausePart[] {
  const parts: ClausePart[] = [];
  for (const block of blocks) parts.push(...readPart(block, text));
  return parts;
}

/** What one block says. */
export function readPart(block: OutlineBlock, text: string): ClausePart[] {
  switch (block.type) {
    case "paragraph":
      return textPart(block.text, block, text);
    case "list":
      return readList(block, block.items, text);
    case "table":
      return [readTable(block)];
    case "group":
      return readParts(block.blocks, text);
    default:
      return [];
  }
}

/** What items of a list say, with what is nested below them behind it. */
export function readList(list: Span & { ordered: boolean }, items: readonly OutlineItem[], text: string): ClausePart[] {
  const { ordered, start, end } = list;
  const nested = items.flatMap(({ blocks }) => readParts(below(blocks), text));
  return [{ type: "list", ordered, items: items.map(readItem), start, end }, ...nested];
}

const quotes = ["“”", '""', "«»"];

/**
 * A run of text as a part; none where it is empty. Quotes around all of it are left out, as are white space and separators of its
 * place.
 */
export function textPart(said: string, { start, end }: Span, text: string): ClauseText[] {
  if (said === "") return [];
  let [from, to] = [start, end];
  while (from < to && /[\s:—–]/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  const bare = withoutQuotes(said);
  if (bare !== said && text.charAt(from) === said.charAt(0)) [from, to] = [from + 1, to - 1];
  return [{ type: "text", text: detach(bare), start: from, end: to }];
}

function withoutQuotes(said: string): string {
  const inside = said.slice(1, -1);
  const isQuote = quotes.some(
    ([open = "", close = ""]) =>
      said.startsWith(open) && said.endsWith(close) && !inside.includes(open) && !inside.includes(close),
  );
  return isQuote && inside !== "" ? inside : said;
}

/** A heading inside a clause: it says what the part below it is for. */
export function headingPart({ text: said, start, end }: Heading, text: string): ClausePart[] {
  return textPart(said, { start: start + (/^#+\s*/.exec(text.slice(start, end))?.[0].length ?? 0), end }, text);
}

function readItem(item: OutlineItem): ClauseItem {
  const { label, opening } = item.loosely ?? item;
  const { blocks, checked, start, end } = item;
  const further = blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
  return {
    label: label === undefined ? undefined : detach(label),
    text: detach([opening, ...further].filter((said) => said !== "").join("\n")),
    ...(checked !== undefined && { checked }),
    start,
    end,
  };
}

function below(blocks: readonly OutlineBlock[]): OutlineBlock[] {
  return blocks.filter(({ type }) => type !== "paragraph");
}

function readTable({ header, rows, start, end }: OutlineBlock & { type: "table" }): ClauseTable {
  return { type: "table", header: header.map(readCell), rows: rows.map((row) => row.map(readCell)), start, end };
}

function readCell({ text, start, end }: OutlineCell): ClauseCell {
  return { text: detach(text), start, end };
}
