import { slug } from "github-slugger";
import type { Outline, OutlineBlock } from "../document/document.ts";
import { settleCell } from "../document/settle-outline.ts";
import type { HandbookRecord, Page, RecordPieces } from "./page.ts";
import { pieceNamed } from "./pieces.ts";
import { buildRecordPart } from "./record-part.ts";

/** Reads the records of a kind that stand on a page in the rows of tables whose header names them. */
export function readRows(page: Page, outline: Outline, kind: HandbookRecord["kind"]): HandbookRecord[] {
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
      if (piece && cell.text !== "") pieces[piece] ??= settleCell(cell);
    }
    const anchor = freeAnchor(page, kind, name.text);
    return [
      buildRecordPart(
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

// A row carries no id of its own; the site gives it this one, which must not collide with a heading's.
function freeAnchor(page: Page, kind: string, name: string): string {
  const plain = slug(name) || kind;
  const anchor = page.document.anchors.has(plain) ? `${kind}-${plain}` : plain;
  page.document.anchors.add(anchor);
  return anchor;
}
