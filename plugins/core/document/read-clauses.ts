import type { ClausePart, ClauseSource } from "./clause.ts";
import { isCoreName, namesInLabel, type NamedClause } from "./clause-label.ts";
import { headingPart, readList, readPart, textPart } from "./clause-parts.ts";
import { clauseOfColumns, readClauseRows, saysMore } from "./clause-table.ts";
import { addClauses, placeOfHeading, type Reading } from "./clause-sources.ts";
import { detach } from "./detach-strings.ts";
import type { Outline, OutlineBlock, OutlineItem } from "./document.ts";

/**
 * The clauses a body states, in order: bullets and paragraphs that open with a bold label, table rows whose first cell is one, and
 * headings, each of which holds until the next of its depth. Two of one name stay two. Words that ordinary pages use as well
 * (`Goal`, `Scope`) count only beside a clause that is beyond doubt.
 */
export function readClauses(outline: Outline, text: string): ClauseSource[] {
  const reading: Reading = { text, found: [] };
  const open: { depth: number; parts: ClausePart[] }[] = [];
  for (const { heading, blocks } of outline) {
    if (heading) {
      while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
      const around = open.at(-1);
      const names = namesInLabel(heading.text).filter(({ sure }) => sure || !around);
      if (names.length > 0) {
        open.push({ depth: heading.depth, parts: [] });
        addClauses(reading, names, open.at(-1)?.parts ?? [], placeOfHeading(heading));
      } else if (around && blocks.length > 0) around.parts.push(...headingPart(heading, text));
    }
    readBlocks(reading, blocks, open.at(-1)?.parts);
  }
  const hasCompany = reading.found.some(({ needsCompany }) => !needsCompany);
  return reading.found
    .filter(({ needsCompany }) => hasCompany || !needsCompany)
    .map(({ source }) => ({ ...source, end: source.parts.reduce((end, part) => Math.max(end, part.end), source.end) }))
    .sort((one, other) => one.start - other.start);
}

/** A clause whose label stands in a paragraph, while blocks behind it may still be part of it. */
interface Running {
  parts: ClausePart[];
  /** The label stands alone: paragraphs belong to it, not only lists and tables. */
  takesText: boolean;
}

// `into` takes what belongs to the clause around; inside one, only the names of core clauses begin another.
function readBlocks(reading: Reading, blocks: readonly OutlineBlock[], into: ClausePart[] | undefined): void {
  let running: Running | undefined;
  for (const block of blocks) {
    switch (block.type) {
      case "paragraph": {
        if (running && !running.takesText) running = undefined;
        const begun = readParagraph(reading, block, into);
        if (!begun) (running?.parts ?? into)?.push(...readPart(block, reading.text));
        running = begun ?? running;
        break;
      }
      case "list":
        if (readBullets(reading, block, into, running?.parts)) running = undefined;
        break;
      case "table":
        if (readTable(reading, block, into, running?.parts)) running = undefined;
        break;
      case "group":
        readBlocks(reading, block.blocks, running?.takesText ? running.parts : into);
        break;
      case "other":
    }
  }
}

function readParagraph(
  reading: Reading,
  paragraph: OutlineBlock & { type: "paragraph" },
  into: ClausePart[] | undefined,
): Running | undefined {
  const items = paragraph.loosely ?? paragraph.items;
  const named = items.map(({ label }) => namesOf(label, into));
  if (named.every((names) => names.length === 0)) return undefined;
  let running: Running | undefined;
  for (const [index, item] of items.entries()) {
    const names = named[index] ?? [];
    const { label, text, valueStart, start, end } = item;
    if (names.length > 0) {
      const parts: ClausePart[] = textPart(text, { start: valueStart, end }, reading.text);
      running = { parts, takesText: text === "" };
      addClauses(reading, names, parts, { layout: "bullet", start, end: valueStart, labelEnd: valueStart });
    } else if (running && label !== undefined && saysMore(label)) {
      const said = { label: detach(label), text: detach(text), start, end };
      running.parts.push({ type: "list", ordered: false, items: [said], start, end });
    } else into?.push(...textPart(label === undefined ? text : `${label}: ${text}`, { start, end }, reading.text));
  }
  return running;
}

// True where the list states clauses of its own.
function readBullets(
  reading: Reading,
  list: OutlineBlock & { type: "list" },
  into: ClausePart[] | undefined,
  running: ClausePart[] | undefined,
): boolean {
  const others: OutlineItem[] = [];
  for (const item of list.items) {
    const { label, opening, valueStart } = item.loosely ?? item;
    const names = namesOf(label, into);
    if (names.length === 0) {
      others.push(item);
      continue;
    }
    const { openingEnd, start, end, blocks } = item;
    const parts: ClausePart[] = textPart(opening, { start: valueStart, end: openingEnd }, reading.text);
    addClauses(reading, names, parts, { layout: "bullet", start, end, labelEnd: valueStart });
    readBlocks(reading, blocks, parts);
  }
  const statesClauses = others.length < list.items.length;
  const target = statesClauses ? into : (running ?? into);
  if (others.length > 0 && target) target.push(...readList(list, others, reading.text));
  else for (const { blocks } of others) readBlocks(reading, blocks, undefined);
  return statesClauses;
}

// True where the table states clauses of its own.
function readTable(
  reading: Reading,
  table: OutlineBlock & { type: "table" },
  into: ClausePart[] | undefined,
  running: ClausePart[] | undefined,
): boolean {
  const rows = readClauseRows(table, reading.text, into !== undefined);
  for (const { names, label, parts, end } of rows ?? [])
    addClauses(reading, names, parts, { layout: "table", start: label.start, end, labelEnd: label.end });
  if (rows) return true;
  const parts = readPart(table, reading.text);
  const target = running ?? into;
  const name = clauseOfColumns(table);
  const [head] = table.header;
  if (target) {
    // Its columns leave no doubt that the heading above names the clause.
    for (const entry of name ? reading.found : [])
      if (entry.source.parts === target && entry.source.name === name) entry.needsCompany = false;
    target.push(...parts);
  } else if (name && head) {
    const names = [{ name, written: head.text, sure: true, needsCompany: false }];
    addClauses(reading, names, parts, { layout: "table", start: table.start, end: table.end, labelEnd: head.end });
  }
  return false;
}

function namesOf(label: string | undefined, into: ClausePart[] | undefined): readonly NamedClause[] {
  const names = label === undefined ? [] : namesInLabel(label);
  return into ? names.filter(isCoreName) : names;
}
