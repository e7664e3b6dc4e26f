import { escapeText } from "entities";
import { splitHeading } from "./split-heading.ts";

const openingTag = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * A page's body as part of another page: without its level-1 heading and its ids, its other headings `by` levels lower, links
 * into the page itself leading to `href`.
 */
export function embedBody(html: string, by: number, href: string): string {
  const page = escapeText(href).replaceAll('"', "&quot;");
  return splitHeading(html)
    .text.replace(/(<\/?h)([1-6])\b/gi, (_, open: string, level: string) => `${open}${Math.min(6, Number(level) + by)}`)
    .replace(openingTag, (tag) =>
      tag.replace(/\s(?:id|name)=(?:"[^"]*"|'[^']*')/gi, "").replace(/(\shref=["'])#/i, `$1${page}#`),
    );
}
