import { slug } from "github-slugger";
import type { Outline, OutlineSection, OutlineBlock, Span } from "../document/document.ts";
import { isCivilDate } from "../freshness/civil-date.ts";
import type { HandbookRecord, Page, RecordPieces } from "./page.ts";
import { pieceNamed, readPieces, trimPiece } from "./pieces.ts";

/** Finds the records of a page: the page itself, or the table rows and headings that settings say it holds. */
export function readRecords(page: Page): HandbookRecord[] {
  const { document } = page;
  const outline = document.outline ?? [];
  if (page.holds.length === 0) {
    if (page.kind === "guide") return [];
    const pieces = readPieces(outline, document.text);
    const span = { start: document.frontmatter.bodyStart, end: document.text.length };
    const title = page.kind === "answer" ? (page.fields.question ?? page.title) : page.title;
    return [
      {
        kind: page.kind,
        id: page.path,
        page,
        anchor: undefined,
        title,
        owners: page.owners,
        confirmed: undefined,
        pieces,
        span,
      },
    ];
  }
  return page.holds.flatMap((kind) => [...readRows(page, outline, kind), ...readHeadings(page, outline, kind)]);
}

function readRows(page: Page, outline: Outline, kind: HandbookRecord["kind"]): HandbookRecord[] {
  return outline.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === "table" ? readTable(page, block, kind) : [])),
  );
}

function readTable(
  page: Page,
  table: OutlineBlock & { type: "table" },
  kind: HandbookRecord["kind"],
): HandbookRecord[] {
  const headers = table.header.map((cell) => cell.text);
  const pieceOf = headers.map(pieceNamed);
  const nameColumn = headers.findIndex((header) => new RegExp(`^${kind}s?\\b|^question\\b`, "i").test(header));
  const names = kind === "state" || kind === "answer" || kind === "decision";
  if (!names || nameColumn === -1 || !pieceOf.some((name) => name !== undefined)) return [];
  return table.rows.flatMap((row): HandbookRecord[] => {
    const name = row[nameColumn];
    if (!name || name.text === "") return [];
    const pieces: RecordPieces = {};
    for (const [index, cell] of row.entries()) {
      const piece = index === nameColumn ? undefined : pieceOf[index];
      if (piece && cell.text !== "") pieces[piece] ??= cell;
    }
    const anchor = freeAnchor(page, kind, name.text);
    return [
      part(
        page,
        kind,
        anchor,
        name.text,
        pieces,
        { start: name.start, end: row.at(-1)?.end ?? name.end },
        row.map((cell, index) => `${headers[index] ?? ""}: ${cell.text}`),
      ),
    ];
  });
}

function readHeadings(page: Page, outline: Outline, kind: HandbookRecord["kind"]): HandbookRecord[] {
  return outline.flatMap((section, index): HandbookRecord[] => {
    if (!section.heading || (section.heading.depth === 1 && outline.length > 2)) return [];
    const below = sectionsBelow(outline, index);
    const pieces = readPieces(below, page.document.text);
    if (kind === "answer" && !pieces.answer && below.every(({ heading, blocks }) => heading || blocks.length > 0))
      pieces.answer = {
        ...trimPiece(page.document.text, section.span.start, section.span.end),
        headingId: section.heading.id,
      };
    if (!isRecord(kind, section, pieces)) return [];
    const facts = below.flatMap(({ blocks }) => blocks.flatMap((block) => ("items" in block ? block.items : [])));
    const said = facts.flatMap(({ label, text }) => (label === undefined ? [] : [`${label}: ${text}`]));
    return [
      part(
        page,
        kind,
        section.heading.id,
        section.heading.text,
        pieces,
        { start: section.heading.start, end: section.span.end },
        said,
      ),
    ];
  });
}

function sectionsBelow(outline: Outline, index: number): Outline {
  const section = outline[index];
  if (!section?.heading) return [];
  const { depth } = section.heading;
  const rest = outline.slice(index + 1);
  const end = rest.findIndex(({ heading }) => heading !== undefined && heading.depth <= depth);
  return [{ ...section, heading: undefined }, ...(end === -1 ? rest : rest.slice(0, end))];
}

function isRecord(kind: HandbookRecord["kind"], section: OutlineSection, pieces: RecordPieces): boolean {
  switch (kind) {
    case "answer":
      return pieces.answer?.headingId === undefined || (section.heading?.text.endsWith("?") ?? false);
    case "state":
      return pieces.entry !== undefined || pieces.exit !== undefined || pieces.guardrail !== undefined;
    case "decision":
      return pieces.frame !== undefined || pieces.decide !== undefined;
    default:
      return false;
  }
}

// A row carries no id of its own; the site gives it this one, which must not collide with a heading's.
function freeAnchor(page: Page, kind: string, name: string): string {
  const plain = slug(name) || kind;
  const anchor = page.document.anchors.has(plain) ? `${kind}-${plain}` : plain;
  page.document.anchors.add(anchor);
  return anchor;
}

function part(
  page: Page,
  kind: HandbookRecord["kind"],
  anchor: string,
  title: string,
  pieces: RecordPieces,
  span: Span,
  said: readonly string[],
): HandbookRecord {
  const owner = said.flatMap((line) => (/\bowner\b/i.test(line) ? (line.match(/@[A-Za-z0-9][\w./-]*/g) ?? []) : []));
  const dated = said.find((line) => /^(?:last )?(?:updated|reviewed|confirmed|checked)\b/i.test(line));
  const date = /\d{4}-\d{2}-\d{2}/.exec(dated ?? "")?.[0];
  return {
    kind,
    id: `${page.path}#${anchor}`,
    page,
    anchor,
    title,
    owners: owner.length > 0 ? owner : page.owners,
    confirmed: date !== undefined && isCivilDate(date) ? date : undefined,
    pieces,
    span,
  };
}
