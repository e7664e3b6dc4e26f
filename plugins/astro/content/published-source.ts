import type { CheckedHandbook } from "../../core/check.ts";
import type { Span } from "../../core/document/document.ts";
import type { Page } from "../../core/handbook/page.ts";
import type { SourceFacts } from "./facts.ts";
import { cutHiddenLinks } from "./cut-hidden-links.ts";
import { publishedHead } from "./published-head.ts";

/**
 * Gives the file of page after page as far as it is published: every byte of it, but for comments, which no reader of the page sees either, and
 * for what leads to pages this build hides. A link to one is left as its text, a reference in the frontmatter is taken out.
 */
export function buildPublishedSource(checked: CheckedHandbook): (page: Page) => SourceFacts {
  const hidden = checked.handbook.pages.filter((page) => page.hidden);
  return (page) => {
    const { text, frontmatter, comments } = page.document;
    const cuts = comments.map((span) => wholeLine(text, span));
    if (hidden.length > 0) cuts.push(...cutHiddenLinks(checked, page));
    return { head: publishedHead(checked, page, hidden), cuts: inBody(cuts, frontmatter.bodyStart) };
  };
}

function inBody(cuts: readonly Span[], bodyStart: number): SourceFacts["cuts"] {
  const kept: Span[] = [];
  for (const cut of cuts.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    // What stands inside another cut is gone with it.
    if (cut.start < bodyStart || (kept.at(-1)?.end ?? 0) > cut.start) continue;
    kept.push(cut);
  }
  return kept.map(({ start, end }) => ({ start: start - bodyStart, end: end - bodyStart }));
}

/** The text of a page's file as it is published, of its head and its body. */
export function joinSource({ head, cuts }: SourceFacts, body: string): string {
  return head + cuts.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), body);
}

// A comment that has its lines to itself leaves none behind.
function wholeLine(text: string, { start, end }: Span): Span {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const [after = ""] = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end)) ?? [];
  if (before.trim() !== "" || after === "") return { start, end };
  return { start: start - before.length, end: end + after.length };
}
