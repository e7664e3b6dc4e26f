import type { Span } from "../document/document.ts";
import { isCivilDate } from "../freshness/civil-date.ts";
import type { HandbookRecord, Page, RecordPieces } from "./page.ts";

/**
 * Makes a record of a part of a page. `said` are the lines that may name its owner and the day it was last confirmed, each as
 * `label: text`; without them its page's owner answers for it.
 */
export function buildRecordPart(
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
