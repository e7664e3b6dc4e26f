import type { HandbookRecord, Page } from "../../core/handbook/page.ts";

/** The id under which a page stands in its collection: its address without slashes; `index` for the handbook's first page. */
export function entryIdOfPage(page: Page): string {
  return page.address === "/" ? "index" : page.address.slice(1, -1);
}

/** The id of a record: that of its page, and `#anchor` where it is a part of one. */
export function entryIdOfRecord(record: HandbookRecord): string {
  const page = entryIdOfPage(record.page);
  return record.anchor === undefined ? page : `${page}#${record.anchor}`;
}
