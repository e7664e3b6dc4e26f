import type { Outline, OutlineBlock, OutlineItem } from "../document/document.ts";
import { settleCell } from "../document/settle-outline.ts";
import type { Piece, RecordPieces } from "./page.ts";

type PieceName = keyof RecordPieces;

const labels: readonly [PieceName, RegExp][] = [
  ["entry", /^entry\b/i],
  ["exit", /^exit (?:signals?|criteria|conditions?)|^exit$/i],
  ["guardrail", /^(?:sli\b|guardrails?\b)/i],
  ["frame", /^(?:\d\.\s*)?fram(?:e|ing)\b/i],
  ["options", /^(?:\d\.\s*)?options?\b/i],
  ["decide", /^(?:\d\.\s*)?(?:decide|decision)\b/i],
  ["review", /^(?:\d\.\s*)?review\b/i],
  ["answer", /^answer\b/i],
  ["related", /^related\b/i],
];

// Most labels name none of them.
const mayName = /^\s*(?:\d\.\s*)?(?:entry|exit|sli|guardrail|fram|option|deci|review|answer|related)/i;

/** Which part of a record a label or a heading names. */
export function pieceNamed(label: string): PieceName | undefined {
  return mayName.test(label) ? labels.find(([, form]) => form.test(label.trim()))?.[0] : undefined;
}

/** Reads the named parts of a body from headings, bold labels and two-column tables. The first of a name wins. */
export function readPieces(sections: Outline, text: string): RecordPieces {
  const pieces: RecordPieces = {};
  const add = (name: PieceName | undefined, piece: Piece): void => {
    if (name && piece.end > piece.start) pieces[name] ??= piece;
  };
  for (const { heading, blocks, span } of sections) {
    const name = heading ? pieceNamed(heading.text) : undefined;
    if (name && heading) add(name, { ...trimPiece(text, span.start, span.end), headingId: heading.id });
    for (const block of blocks) {
      for (const item of itemsOf(block)) {
        if (item.label !== undefined) add(pieceNamed(item.label), trimPiece(text, item.valueStart, item.end));
      }
      if (block.type !== "table" || block.header.length > 3) continue;
      for (const [first, value] of block.rows) {
        const found = first && value ? pieceNamed(first.text) : undefined;
        if (found && value) add(found, settleCell(value));
      }
    }
  }
  return pieces;
}

function itemsOf(block: OutlineBlock): OutlineItem[] {
  return block.type === "paragraph" || block.type === "list" ? block.items : [];
}

/** The Markdown between two offsets without the colon and white space around it. */
export function trimPiece(text: string, start: number, end: number): Piece {
  const slice = text.slice(start, end);
  const lead = /^\s*:?\s*/.exec(slice)?.[0].length ?? 0;
  const body = slice.slice(lead).trimEnd();
  return { text: body, start: start + lead, end: start + lead + body.length };
}
