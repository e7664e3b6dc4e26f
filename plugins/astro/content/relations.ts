import type { CheckedHandbook } from "../../core/check.ts";
import type { ResolvedLink } from "../../core/graph/graph.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import type { Backlink, RecordLink } from "./facts.ts";
import { describeTarget } from "./record-link.ts";

type Published = (page: Page) => boolean;

/**
 * What a page links to, or one part of it, first mention first, each target once. Anything this build does not show is left out.
 */
export function findOutgoing(checked: CheckedHandbook, page: Page, published: Published, part?: HandbookRecord): RecordLink[] {
  const targets = new Map<string, RecordLink>();
  for (const resolved of checked.graph.outgoing.get(page) ?? []) {
    const { to, record } = resolved;
    if (part !== undefined && !standsIn(resolved, part)) continue;
    if ((to.state !== "page" && to.state !== "anchor") || to.page === page || !published(to.page)) continue;
    const id = record?.id ?? to.page.path;
    if (!targets.has(id)) targets.set(id, describeTarget(checked, to.page, record));
  }
  return [...targets.values()];
}

function standsIn({ link, field }: ResolvedLink, { span }: HandbookRecord): boolean {
  return field === undefined && link.span.start >= span.start && link.span.end <= span.end;
}

/** Who links to a page, or to one part of it, with the sentence around each first link. */
export function findBacklinks(checked: CheckedHandbook, page: Page, published: Published, part?: HandbookRecord): Backlink[] {
  const seen = new Map<Page, Backlink>();
  for (const resolved of checked.graph.incoming.get(page) ?? []) {
    const { from } = resolved;
    if (part !== undefined && resolved.record !== part) continue;
    const known = seen.get(from);
    // A sentence says more than a list in the frontmatter.
    if (!published(from) || (known && (known.field === undefined || resolved.field !== undefined))) continue;
    seen.set(from, describeBacklink(checked, resolved));
  }
  return [...seen.values()];
}

function describeBacklink(checked: CheckedHandbook, { from, link, field }: ResolvedLink): Backlink {
  const source = describeTarget(checked, from, undefined);
  const passage = link.passage === undefined ? undefined : from.document.passages[link.passage];
  if (field !== undefined || passage === undefined) return { from: source, before: "", text: "", after: "", ...(field !== undefined && { field }) };
  const start = link.passageStart ?? 0;
  const end = Math.max(start, link.passageEnd ?? start);
  const [before, after] = [passage.slice(0, start), passage.slice(end)];
  return {
    from: source,
    before: lastSentence(before),
    text: tidy(passage.slice(start, end)),
    after: firstSentence(after),
  };
}

const longestSide = 160;

function lastSentence(text: string): string {
  const starts = [...text.matchAll(/[.!?…]["”’)]?\s+(?=\S)|\n/g)];
  const last = starts.at(-1);
  const sentence = tidy(last ? text.slice(last.index + last[0].length) : text, "start");
  return sentence.length > longestSide ? `…${sentence.slice(-longestSide).replace(/^\S*/, "")}` : sentence;
}

function firstSentence(text: string): string {
  const end = /[.!?…]["”’)]?(?=\s|$)|(?=\n)/.exec(text);
  const sentence = tidy(end ? text.slice(0, end.index + end[0].length) : text, "end");
  return sentence.length > longestSide ? `${sentence.slice(0, longestSide).replace(/\S*$/, "")}…` : sentence;
}

function tidy(text: string, side?: "start" | "end"): string {
  const single = text.replace(/\s+/g, " ");
  return side === "start" ? single.trimStart() : side === "end" ? single.trimEnd() : single.trim();
}
