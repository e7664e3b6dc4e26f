import type { CheckedHandbook } from "../../core/check.ts";
import type { Link, Span } from "../../core/document/document.ts";
import { resolveLink } from "../../core/graph/resolve-link.ts";
import type { Page } from "../../core/handbook/page.ts";

const definition = /^[ \t>]*\[[^\]\n]+\]:[ \t]*<?([^\s>]+)[^\n]*(?:\n|$)/gm;

/** What to cut from the body of a page so that no link names a page this build hides: the text of a link stays. */
export function cutHiddenLinks({ handbook, graph }: CheckedHandbook, page: Page): Span[] {
  const { text } = page.document;
  const links = (graph.outgoing.get(page) ?? []).filter(
    ({ to, field }) => field === undefined && (to.state === "page" || to.state === "anchor") && to.page.hidden,
  );
  const definitions = [...text.matchAll(definition)].filter(([, url = ""]) => leadsToHidden(url));
  return [
    ...links.flatMap(({ link }) => cutLink(text, link)),
    ...definitions.map(({ 0: line, index }) => ({ start: index, end: index + line.length })),
  ];

  function leadsToHidden(url: string): boolean {
    const to = resolveLink(handbook, page, url);
    return (to.state === "page" || to.state === "anchor") && to.page.hidden;
  }
}

function cutLink(text: string, { source, span, textEnd }: Link): Span[] {
  if (source === "html") return cutElement(text, span);
  const whole = text.slice(span.start, span.end);
  if (source === "image" || /^[<!]/.test(whole)) return [span];
  const inner = source === "inline" ? text.slice(span.start + 1, textEnd) : whole.slice(1, endOfText(whole));
  // The brackets alone go, so that links and code inside the text stay as they are.
  return [
    { start: span.start, end: span.start + 1 },
    { start: span.start + 1 + inner.length, end: span.end },
  ];
}

function endOfText(reference: string): number {
  const end = reference.lastIndexOf("][");
  return end === -1 ? reference.lastIndexOf("]") : end;
}

// The tag goes, and the one that closes it; what stands between them stays.
function cutElement(text: string, { start, end }: Span): Span[] {
  const open = { start: text.lastIndexOf("<", start), end: text.indexOf(">", end) + 1 };
  if (open.start === -1 || open.end === 0) return [{ start, end }];
  const name = /^<([\w.]+)/.exec(text.slice(open.start))?.[1] ?? "a";
  const close = text.slice(open.start, open.end).endsWith("/>") ? -1 : text.indexOf(`</${name}>`, open.end);
  return close === -1 ? [open] : [open, { start: close, end: close + name.length + 3 }];
}
