import type { Heading, Outline, Span } from "../document/document.ts";
import type { HandbookRecord, Page, RecordPieces } from "./page.ts";
import { readPieces, trimPiece } from "./pieces.ts";
import { buildRecordPart } from "./record-part.ts";

/** Reads the records of a kind that stand on a page under a heading each. */
export function readHeadings(page: Page, outline: Outline, kind: HandbookRecord["kind"]): HandbookRecord[] {
  const found = outline.flatMap((section, index): HeadedRecord[] => {
    const { heading } = section;
    if (!heading || (heading.depth === 1 && outline.length > 2)) return [];
    const below = sectionsBelow(outline, index);
    const pieces = readPieces(below, page.document.text);
    if (kind === "answer" && !pieces.answer && below.every(({ heading, blocks }) => heading || blocks.length > 0))
      pieces.answer = {
        ...trimPiece(page.document.text, section.span.start, section.span.end),
        headingId: heading.id,
      };
    if (!isRecord(kind, heading, pieces)) return [];
    return [{ heading, below, pieces, span: { start: heading.start, end: section.span.end } }];
  });
  return found.flatMap((record, index) => {
    const { heading, below, pieces, span } = record;
    if (onlyHolds(record, found[index + 1])) return [];
    const facts = below.flatMap(({ blocks }) => blocks.flatMap((block) => ("items" in block ? block.items : [])));
    const said = facts.flatMap(({ label, text }) => (label === undefined ? [] : [`${label}: ${text}`]));
    return [buildRecordPart(page, kind, heading.id, heading.text, pieces, span, said)];
  });
}

interface HeadedRecord {
  heading: Heading;
  /** The heading's own section and those below it. */
  below: Outline;
  pieces: RecordPieces;
  span: Span;
}

// A heading over records (“Process”) has their parts below it and none of its own.
function onlyHolds({ pieces, below }: HeadedRecord, next: HeadedRecord | undefined): boolean {
  const first = next?.heading.start;
  if (first === undefined || first >= (below.at(-1)?.span.end ?? 0)) return false;
  return Object.values(pieces).every(({ start }) => start > first);
}

function sectionsBelow(outline: Outline, index: number): Outline {
  const section = outline[index];
  if (!section?.heading) return [];
  const { depth } = section.heading;
  const rest = outline.slice(index + 1);
  const end = rest.findIndex(({ heading }) => heading !== undefined && heading.depth <= depth);
  return [{ ...section, heading: undefined }, ...(end === -1 ? rest : rest.slice(0, end))];
}

function isRecord(kind: HandbookRecord["kind"], heading: Heading, pieces: RecordPieces): boolean {
  switch (kind) {
    case "answer":
      // What stands below any heading is an answer only where the heading asks for one.
      return heading.text.endsWith("?") || (pieces.answer !== undefined && pieces.answer.headingId !== heading.id);
    case "state":
      return pieces.entry !== undefined || pieces.exit !== undefined || pieces.guardrail !== undefined;
    case "decision":
      return pieces.frame !== undefined || pieces.decide !== undefined;
    default:
      return false;
  }
}
