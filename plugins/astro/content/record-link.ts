import type { CheckedHandbook } from "../../core/check.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import type { JudgedFacts, RecordLink } from "./facts.ts";
import { verdictOf } from "./verdict-of.ts";

/** How a page, or a record on it, is named and linked elsewhere. */
export function describeTarget(checked: CheckedHandbook, page: Page, record: HandbookRecord | undefined): RecordLink {
  const link: RecordLink = {
    kind: record?.kind ?? page.kind,
    title: record?.title ?? page.title,
    address: page.address,
    owners: record?.owners ?? page.owners,
    ...judgedFacts(checked, page, record),
  };
  if (record?.anchor !== undefined) link.anchor = record.anchor;
  else if (page.fields.nav_label !== undefined) link.label = page.fields.nav_label;
  if (page.kind === "decision" && page.fields.stage !== undefined) link.stage = page.fields.stage;
  return link;
}

/** The judgement of the freshness of a page or record, with what it is judged from. */
export function judgedFacts(checked: CheckedHandbook, page: Page, record?: HandbookRecord): JudgedFacts {
  const { freshness = "unknown", window = "never", from, due } = verdictOf(checked, page, record) ?? {};
  const again = page.kind === "decision" ? page.fields.next_review : undefined;
  return {
    freshness,
    window,
    status: page.fields.status,
    ...(from !== undefined && { from }),
    ...(due !== undefined && { due: again !== undefined && again < due ? again : due }),
  };
}
