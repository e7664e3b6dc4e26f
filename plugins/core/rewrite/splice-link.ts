import type { Document, Link } from "../document/document.ts";
import type { Splice } from "../document/splice-yaml.ts";
import { spliceValue } from "./splice-frontmatter.ts";
import { findWrittenUrl, readUrl, writeUrl, type UrlForm } from "./written-url.ts";

/** The splice that gives a link another URL, whatever else stands in it kept; undefined where that cannot be done safely. */
export function spliceLink(document: Document, link: Link, url: string): Splice | undefined {
  if (link.source === "frontmatter") return spliceValue(document, link.yamlPath ?? [], url);
  const { text } = document;
  const place = findWrittenUrl(text, link);
  if (!place) return undefined;
  const written = text.slice(place.start, place.end);
  // Without quotes a slash may end the tag.
  if (place.form === "attribute" && url.includes("/") && !written.includes("/"))
    return { start: place.start, end: place.end, text: `"${writeUrl(url, 'attribute"') ?? ""}"` };
  const kept = keptFragment(written, link.url, url, place.form);
  const put = writeUrl(kept === undefined ? url : url.slice(0, -kept.read.length), place.form);
  return put === undefined ? undefined : { start: place.start, end: place.end, text: put + (kept?.written ?? "") };
}

/** True where blanks may stand in the URL of a link as they are. */
export function maySpace(document: Document, link: Link): boolean {
  return link.source === "frontmatter" || findWrittenUrl(document.text, link)?.form === "angle";
}

// A fragment that stays is left as it is written, escapes and all.
function keptFragment(
  written: string,
  old: string,
  url: string,
  form: UrlForm,
): { read: string; written: string } | undefined {
  const hash = old.indexOf("#");
  const read = hash === -1 ? "" : old.slice(hash);
  if (read === "" || read === url || !url.endsWith(read)) return undefined;
  for (let at = written.indexOf("#"); at !== -1; at = written.indexOf("#", at + 1)) {
    const tail = written.slice(at);
    if (readUrl(tail, form) === read && readUrl(written.slice(0, at), form) === old.slice(0, hash)) {
      return { read, written: tail };
    }
  }
  return undefined;
}
