import { decodeHTMLAttribute } from "entities";
import type { Span } from "./document.ts";

/** One attribute of a tag: its decoded value and where that value stands, without quotes. */
export interface HtmlAttribute {
  name: string;
  value: string;
  span: Span;
}

/** One tag or comment in a stretch of raw HTML. */
export type HtmlToken =
  | (Span & { type: "open"; name: string; attributes: HtmlAttribute[]; selfClosing: boolean })
  | (Span & { type: "close"; name: string })
  | (Span & { type: "comment"; value: string });

const token = /<!--([\s\S]*?)(?:-->|$)|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const rawText = new Set(["script", "style", "textarea", "title"]);

/** Reads the tags and comments of `source`; `offset` is where it begins in the file. Never throws. */
export function readHtmlTokens(source: string, offset: number): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    const [whole, comment, slash, tagName, inside = ""] = match;
    if (tagName === undefined) {
      tokens.push({ type: "comment", value: comment ?? "", ...span });
      continue;
    }
    const name = tagName.toLowerCase();
    if (slash === "/") {
      tokens.push({ type: "close", name, ...span });
      continue;
    }
    const attributes = readAttributes(inside, span.start + 1 + tagName.length);
    tokens.push({ type: "open", name, attributes, selfClosing: whole.endsWith("/>"), ...span });
    if (rawText.has(name)) {
      const end = source.toLowerCase().indexOf(`</${name}`, token.lastIndex);
      token.lastIndex = end === -1 ? source.length : end;
    }
  }
  return tokens;
}

function readAttributes(inside: string, offset: number): HtmlAttribute[] {
  const attributes: HtmlAttribute[] = [];
  for (const match of inside.matchAll(attribute)) {
    const name = match[1] ?? "";
    const written = match[2] ?? match[3] ?? match[4];
    const quoted = match[2] !== undefined || match[3] !== undefined;
    const end = offset + match.index + match[0].length - (quoted ? 1 : 0);
    const value = written ?? "";
    attributes.push({
      name: name.toLowerCase(),
      value: decodeHTMLAttribute(value),
      span: { start: end - value.length, end },
    });
  }
  return attributes;
}
