import GithubSlugger from "github-slugger";
import { decodeHTML } from "entities";
import type { Collection } from "./collector.ts";
import { spanOf } from "./collector.ts";
import type { Heading } from "./document.ts";
import { parseHeadingId } from "./heading-id.ts";
import { plainText } from "./plain-text.ts";

const footnotePrefix = "user-content-";

/** Gives every heading the id it has on the rendered page, in rendered order: those in footnotes come last. */
export function giveHeadingIds(found: Collection): Heading[] {
  const slugger = new GithubSlugger();
  const numbers = new Map([...used(found).keys()].map((identifier, index) => [identifier, index + 1]));
  const order = (footnote: string | undefined): number => (footnote === undefined ? 0 : (numbers.get(footnote) ?? -1));
  return found.headings
    .filter(({ footnote }) => order(footnote) >= 0)
    .sort((a, b) => order(a.footnote) - order(b.footnote))
    .map(({ node }) => {
      if (node.type === "rawHeading") {
        const text = decodeHTML(node.text);
        return {
          depth: node.depth,
          text: text.trim(),
          id: node.id ?? slugger.slug(text),
          start: node.start,
          end: node.end,
        };
      }
      const whole = plainText(node, numbers);
      const explicit = parseHeadingId(whole);
      const text = explicit?.text ?? whole;
      return { depth: node.depth, text: text.trim(), id: explicit?.id ?? slugger.slug(text), ...spanOf(node) };
    });
}

/** The ids that footnotes bring: each note, each reference to it, and the heading over the notes. */
export function footnoteIds(found: Collection): string[] {
  const ids: string[] = [];
  for (const [identifier, times] of used(found)) {
    const safe = encodeURI(identifier.toLowerCase());
    ids.push(`${footnotePrefix}fn-${safe}`, `${footnotePrefix}fnref-${safe}`);
    for (let time = 2; time <= times; time += 1) ids.push(`${footnotePrefix}fnref-${safe}-${time}`);
  }
  if (ids.length > 0) ids.push("footnote-label");
  return ids;
}

function used(found: Collection): Map<string, number> {
  return new Map([...found.footnotes].filter(([identifier]) => found.footnoteDefinitions.has(identifier)));
}
