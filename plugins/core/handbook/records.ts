import { readHeadings } from "./headed-records.ts";
import type { HandbookRecord, Page } from "./page.ts";
import { readPieces } from "./pieces.ts";
import { readRows } from "./table-records.ts";

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
