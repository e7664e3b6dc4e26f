import type { CheckedHandbook } from "../../core/check.ts";
import type { ResolvedLink } from "../../core/graph/graph.ts";
import type { Page } from "../../core/handbook/page.ts";
import { rewriteUrl } from "../../markdown/rewrite-url.ts";
import type { Backlink, LinkMark, RecordLink } from "./facts.ts";
import { describeTarget } from "./record-link.ts";

type Published = (page: Page) => boolean;

/** What a page links to, first mention first, each target once. Anything this build does not show is left out. */
export function findOutgoing(checked: CheckedHandbook, page: Page, published: Published): RecordLink[] {
  const targets = new Map<string, RecordLink>();
  for (const { to, record } of checked.graph.outgoing.get(page) ?? []) {
    if ((to.state !== "page" && to.state !== "anchor") || to.page === page || !published(to.page)) continue;
    const id = record?.id ?? to.page.path;
    if (!targets.has(id)) targets.set(id, describeTarget(checked, to.page, record));
  }
  return [...targets.values()];
}

/** Who links to a page, with the sentence around each first link. */
export function findBacklinks(checked: CheckedHandbook, page: Page, published: Published): Backlink[] {
  const seen = new Map<Page, Backlink>();
  for (const resolved of checked.graph.incoming.get(page) ?? []) {
    const { from } = resolved;
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

/** What the site must say about links of a page's text, by the `href` they are rendered with. */
export function findLinkMarks(checked: CheckedHandbook, page: Page, published: Published): Record<string, LinkMark> {
  const marks: Record<string, LinkMark> = {};
  const { graph, handbook } = checked;
  const add = ({ link }: ResolvedLink, mark: LinkMark | undefined): void => {
    if (!mark || link.source === "image" || link.source === "frontmatter") return;
    marks[rewriteUrl(link.url, page.path, handbook.shape) ?? link.url] = mark;
  };
  for (const resolved of graph.outgoing.get(page) ?? []) {
    const { to } = resolved;
    if (to.state === "page" && to.page !== page) add(resolved, markTarget(checked, to.page, published));
  }
  for (const resolved of graph.broken) {
    if (resolved.from !== page || resolved.to.state === "outside") continue;
    const to = resolved.to;
    if (to.state === "anchor" && (to.page === page || published(to.page))) continue;
    add(resolved, to.state === "anchor" ? markTarget(checked, to.page, published) : { state: "broken", note: "this link leads nowhere" });
  }
  return marks;
}

function markTarget({ verdicts }: CheckedHandbook, target: Page, published: Published): LinkMark | undefined {
  if (target.hidden) return { state: "hidden", note: "" };
  if (!published(target)) return { state: "left-out", note: "this page is left out for now: its file cannot be read" };
  const { status } = target.fields;
  if (status === "archived" || status === "superseded") return { state: "retired", note: status };
  const freshness = verdicts.get(target)?.freshness;
  return freshness === "stale" || freshness === "overdue" ? { state: "stale", note: "may be out of date" } : undefined;
}
