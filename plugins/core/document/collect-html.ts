import type { Nodes } from "mdast";
import { inPassage, type Collection, type Surroundings } from "./collection.ts";
import type { Span } from "./document.ts";
import { parseExcuse } from "./excuse.ts";
import { readHtmlTokens, type HtmlToken } from "./html-tags.ts";
import { headingElements } from "./rendered-headings.ts";

const voidTags = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
// Tags that a parser closes by itself, so that leaving them open nests nothing.
const selfEndingTags = new Set("p li dt dd tr td th thead tbody tfoot option".split(" "));

/** Gathers links, ids, headings, comments and excuses of one stretch of raw HTML. */
export function collectHtml(found: Collection, text: string, span: Span, around: Surroundings, node: Nodes): void {
  for (const token of readHtmlTokens(text.slice(span.start, span.end), span.start)) {
    if (token.type === "comment") {
      found.comments.push({ start: token.start, end: token.end });
      const excuse = parseExcuse(token.value, token);
      if (excuse) found.excuses.push(excuse);
    } else if (token.type === "close") {
      if (token.name === "a") closeLink(found, around, node);
      if (!selfEndingTags.has(token.name)) found.openTags = Math.max(0, found.openTags - 1);
    } else {
      countOpenTag(found, token);
      collectTag(found, token, around, node);
      if (headingElements.includes(token.name)) found.holdsRawHeadings = true;
    }
  }
}

type OpenTag = HtmlToken & { type: "open" };

function countOpenTag(found: Collection, { name, selfClosing }: OpenTag): void {
  if (!voidTags.has(name) && !selfEndingTags.has(name) && !selfClosing) found.openTags += 1;
  found.deepestOpenTags = Math.max(found.deepestOpenTags, found.openTags);
}

function collectTag(found: Collection, tag: OpenTag, around: Surroundings, node: Nodes): void {
  for (const { name, value, span } of tag.attributes) {
    if (name === "id" || (name === "name" && tag.name === "a")) found.ids.push(value);
    const links =
      (name === "href" && (tag.name === "a" || tag.name === "area")) || (name === "src" && tag.name === "img");
    if (links) found.links.push(inPassage({ source: "html", url: value, span, textEnd: span.end }, around, node));
  }
}

// The text of a raw HTML link runs up to its closing tag.
function closeLink(found: Collection, around: Surroundings, node: Nodes): void {
  const open = found.links.findLast(({ source, passage }) => source === "html" && passage === around.passage);
  const end = around.offsets?.get(node)?.start;
  if (open?.passageStart !== undefined && end !== undefined) open.passageEnd = end;
}
