import type { CheckedHandbook } from "../../core/check.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import type { RecordLink } from "./facts.ts";

/** How a page, or a record on it, is named and linked elsewhere. */
export function describeTarget({ verdicts }: CheckedHandbook, page: Page, record: HandbookRecord | undefined): RecordLink {
  const link: RecordLink = {
    kind: record?.kind ?? page.kind,
    title: record?.title ?? page.title,
    address: page.address,
    owners: record?.owners ?? page.owners,
    status: page.fields.status,
    freshness: verdicts.get(page)?.freshness ?? "unknown",
  };
  if (record?.anchor !== undefined) link.anchor = record.anchor;
  if (page.kind === "decision" && page.fields.stage !== undefined) link.stage = page.fields.stage;
  return link;
}
