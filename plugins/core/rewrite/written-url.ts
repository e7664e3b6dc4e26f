import { decodeHTMLAttribute, decodeHTMLStrict } from "entities";
import type { Link, Span } from "../document/document.ts";
import { findDestination } from "../document/link-destination.ts";

/** How a URL stands in Markdown or HTML: on its own, between `<` and `>`, or as an attribute with these quotes or none. */
export type UrlForm = "bare" | "angle" | `attribute${'"' | "'" | ""}`;

/** Where a URL stands in a text, and in which form. */
export interface WrittenUrl extends Span {
  form: UrlForm;
}

/**
 * Where the URL of a link in the body can be replaced, of a reference in its definition. Undefined where what stands there does not
 * read as that URL, so that nothing else is ever overwritten.
 */
export function findWrittenUrl(text: string, link: Link): WrittenUrl | undefined {
  const span = link.source === "reference" ? inDefinition(text, link.definition) : findDestination(text, link);
  if (span === undefined || span.start === span.end) return undefined;
  const form = formAt(text, link, span);
  return form !== undefined && readUrl(text.slice(span.start, span.end), form) === link.url
    ? { ...span, form }
    : undefined;
}

function inDefinition(text: string, definition: Span | undefined): Span | undefined {
  if (definition === undefined) return undefined;
  const written = text.slice(definition.start, definition.end);
  const found = /^\[(?:[^\]\\]|\\[^])+\]:\s*(?:<([^<>\r\n]*)>|([^\s<]\S*))/.exec(written);
  const destination = found?.[1] ?? found?.[2];
  if (found === null || destination === undefined) return undefined;
  const end = definition.start + found[0].length - (found[1] === undefined ? 0 : 1);
  return { start: end - destination.length, end };
}

function formAt(text: string, link: Link, span: Span): UrlForm | undefined {
  const before = text[span.start - 1];
  if (link.source === "html") {
    const quote = before === '"' || before === "'" ? before : "";
    return `attribute${quote}`;
  }
  if (before === "<") return text[span.start - 2] === "<" || isAutolink(link, span) ? undefined : "angle";
  // What stands for itself (`www.harbour.example`) has no destination of its own.
  return span.start === link.span.start && link.source !== "reference" ? undefined : "bare";
}

function isAutolink(link: Link, span: Span): boolean {
  return link.source !== "reference" && span.start === link.span.start + 1;
}

/** The URL that a written form stands for. */
export function readUrl(written: string, form: UrlForm): string {
  if (form.startsWith("attribute")) return decodeHTMLAttribute(written);
  return written.replace(/\\([!-/:-@[-`{-~])|&(?:#[0-9]+|#x[0-9a-f]+|[a-z][a-z0-9]*);/gi, (match, escaped: string) => {
    return match.startsWith("\\") ? escaped : decodeHTMLStrict(match);
  });
}

/** Writes a URL in a form; undefined for one that the form cannot hold. */
export function writeUrl(url: string, form: UrlForm): string | undefined {
  const written = form.startsWith("attribute") ? writeAttribute(url, form) : writeDestination(url, form);
  return readUrl(written, form) === url ? written : undefined;
}

function writeAttribute(url: string, form: UrlForm): string {
  const escaped = decodeHTMLAttribute(url) === url ? url : url.replaceAll("&", "&amp;");
  if (form === 'attribute"') return escaped.replaceAll('"', "&quot;");
  if (form === "attribute'") return escaped.replaceAll("'", "&#39;");
  return escaped.replace(/[\s"'=<>`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function writeDestination(url: string, form: UrlForm): string {
  const escaped = url.replaceAll("\\", "\\\\").replace(/&(?=#?[a-z0-9]+;)/gi, "&amp;");
  if (form === "angle") return escaped.replace(/[<>]/g, "\\$&");
  return (isBalanced(url) ? escaped : escaped.replace(/[()]/g, "\\$&")).replace(/^</, "\\<");
}

function isBalanced(url: string): boolean {
  let depth = 0;
  for (const character of url) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
