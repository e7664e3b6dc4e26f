import type { CheckedHandbook } from "../../core/check.ts";
import type { ResolvedLink } from "../../core/graph/graph.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import type { Backlink, BacklinkQuote } from "./facts.ts";
import { quoteLink } from "./quote-link.ts";
import { describeTarget } from "./record-link.ts";

const mostQuotes = 3;

/** Who links to a page, or to one part of it: each page or record once, with the sentences around its links and the fields that name the page. */
export function findBacklinks(
  checked: CheckedHandbook,
  page: Page,
  published: (page: Page) => boolean,
  part?: HandbookRecord,
): Backlink[] {
  const found = new Map<Page | HandbookRecord, Backlink>();
  for (const resolved of checked.graph.incoming.get(page) ?? []) {
    const { from, field } = resolved;
    if (!published(from) || (part !== undefined && resolved.record !== part)) continue;
    const record = field === undefined ? recordAround(resolved) : undefined;
    const backlink = found.get(record ?? from) ?? {
      from: describeTarget(checked, from, record),
      quotes: [],
      further: 0,
      fields: [],
    };
    found.set(record ?? from, backlink);
    if (field !== undefined) {
      if (!backlink.fields.includes(field)) backlink.fields.push(field);
    } else addQuote(backlink, quoteOf(resolved, record));
  }
  // A sentence says more than a list in the frontmatter.
  return [...found.values()].sort((one, other) => Number(other.quotes.length > 0) - Number(one.quotes.length > 0));
}

function recordAround({ from, link }: ResolvedLink): HandbookRecord | undefined {
  return from.records.find(
    ({ anchor, span }) => anchor !== undefined && span.start <= link.span.start && link.span.start < span.end,
  );
}

// Two links of one sentence are one mention of it.
function addQuote(backlink: Backlink, quote: BacklinkQuote | undefined): void {
  const said = (one: BacklinkQuote | undefined): string => (one ? `${one.before}${one.text}${one.after}` : "");
  if (!quote || backlink.quotes.some((known) => said(known) === said(quote))) return;
  if (backlink.quotes.length < mostQuotes) backlink.quotes.push(quote);
  else backlink.further += 1;
}

function quoteOf({ from, link }: ResolvedLink, record: HandbookRecord | undefined): BacklinkQuote | undefined {
  const passage = link.passage === undefined ? undefined : from.document.passages[link.passage];
  if (passage === undefined) return undefined;
  const start = link.passageStart ?? 0;
  const quote = quoteLink(passage, start, Math.max(start, link.passageEnd ?? start));
  const heading = from.document.headings.findLast((each) => each.start <= link.span.start);
  const isPart = heading !== undefined && heading.depth > 1 && heading.text !== "" && heading.id !== record?.anchor;
  return { ...quote, ...(isPart && { section: { text: heading.text, id: heading.id } }) };
}
