import GithubSlugger from "github-slugger";
import type { Heading as HeadingNode } from "mdast";
import { markdownToHast, type Features } from "satteri";
import { spanOf, type Collection } from "./collection.ts";
import type { Document, Heading } from "./document.ts";
import { parseHeadingId } from "./heading-id.ts";
import { expressionText, headingText } from "./heading-text.ts";
import { plainText } from "./plain-text.ts";
import { hasId, headingsOf } from "./rendered-headings.ts";

const footnotePrefix = "user-content-";

/** Stands in for the brace of `{#id}` in MDX, one UTF-16 unit for another, so that positions stay true. */
export const braceStandIn = "\uE000";

interface MarkdownHeading {
  depth: number;
  /** The text as rendered before an explicit id is taken off its end. */
  whole: string;
  explicit: { text: string; id: string } | undefined;
  start: number;
  end: number;
}

/**
 * Gives every heading the id it has on the rendered page, in rendered order: those in footnotes come last.
 * Where raw HTML holds headings, they are found as the site finds them, in the parsed HTML.
 */
export function giveIds(document: Document, found: Collection, features: Features): Heading[] {
  const headings = markdownHeadings(document, found);
  const slugger = new GithubSlugger();
  if (found.holdsRawHeadings) return giveIdsAmongRaw(document.text, headings, slugger, features);
  return headings.map(({ depth, whole, explicit, start, end }) => {
    const text = explicit?.text ?? whole;
    return { depth, text: text.trim(), id: explicit?.id ?? slugger.slug(text), start, end };
  });
}

function markdownHeadings(document: Document, found: Collection): MarkdownHeading[] {
  const numbers = new Map([...usedFootnotes(found).keys()].map((identifier, index) => [identifier, index + 1]));
  const order = (footnote: string | undefined): number => (footnote === undefined ? 0 : (numbers.get(footnote) ?? -1));
  const say = (source: string): string => expressionText(source, document.frontmatter.values);
  return found.headings
    .filter(({ footnote }) => order(footnote) >= 0)
    .sort((a, b) => order(a.footnote) - order(b.footnote))
    .map(({ node }) => {
      const whole = plainText(node, { footnotes: numbers, say }).replaceAll(braceStandIn, "{");
      return { depth: node.depth, whole, explicit: explicitId(node, whole), ...spanOf(node) };
    });
}

// The id must end the heading's last piece of plain text: inside emphasis, code or a link it is text like any other.
function explicitId(node: HeadingNode, whole: string): MarkdownHeading["explicit"] {
  const last = node.children.at(-1);
  const ends = last?.type === "text" && parseHeadingId(last.value.replaceAll(braceStandIn, "{")) !== undefined;
  return ends ? parseHeadingId(whole) : undefined;
}

function giveIdsAmongRaw(
  source: string,
  headings: readonly MarkdownHeading[],
  slugger: GithubSlugger,
  features: Features,
): Heading[] {
  const tree = markdownToHast(source, { features: { ...features, rawHtml: true } });
  let next = 0;
  return headingsOf(tree).flatMap((element): Heading[] => {
    const depth = Number(element.tagName[1]);
    const text = headingText(element, undefined);
    const candidate = headings[next];
    const written = candidate?.depth === depth && candidate.whole === text ? candidate : undefined;
    if (written) next += 1;
    const { explicit, start = 0, end = 0 } = written ?? {};
    const id = explicit?.id ?? (hasId(element) ? String(element.properties["id"]) : slugger.slug(text));
    return id === "footnote-label" ? [] : [{ depth, text: (explicit?.text ?? text).trim(), id, start, end }];
  });
}

/** The ids that footnotes bring: each note, each reference to it, and the heading over the notes. */
export function footnoteIds(found: Collection): string[] {
  const ids: string[] = [];
  for (const [identifier, times] of usedFootnotes(found)) {
    const safe = encodeURI(identifier.toLowerCase());
    ids.push(`${footnotePrefix}fn-${safe}`, `${footnotePrefix}fnref-${safe}`);
    for (let time = 2; time <= times; time += 1) ids.push(`${footnotePrefix}fnref-${safe}-${time}`);
  }
  if (ids.length > 0) ids.push("footnote-label");
  return ids;
}

function usedFootnotes(found: Collection): Map<string, number> {
  return new Map([...found.footnotes].filter(([identifier]) => found.footnoteDefinitions.has(identifier)));
}
