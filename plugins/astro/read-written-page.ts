import { decodeHTMLAttribute } from "entities";

/** What a page of the written site leads to, and what may lead to its parts; each once. */
export interface WrittenPage {
  links: Set<string>;
  ids: Set<string>;
}

const tag = /<([a-z][^\s>"'/]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/gi;
const target = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const anchor = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const leading = new Set(["a", "area", "link", "img", "script", "source"]);

/** Reads the links and the anchors of an HTML page in one pass over its text. */
export function readWrittenPage(html: string): WrittenPage {
  const page: WrittenPage = { links: new Set(), ids: new Set() };
  for (const [, name = "", attributes = ""] of html.matchAll(tag)) {
    if (attributes === "") continue;
    if (leading.has(name.toLowerCase())) add(page.links, target.exec(attributes));
    add(page.ids, anchor.exec(attributes));
  }
  return page;
}

function add(found: Set<string>, match: RegExpExecArray | null): void {
  if (match) found.add(decodeHTMLAttribute(match[1] ?? match[2] ?? ""));
}
