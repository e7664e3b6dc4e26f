import type { Document, Heading } from "../document/document.ts";

/**
 * The present id of the heading that once had the id `anchor`, followed through the versions of a page, newest first: a heading
 * whose text below it stayed, or the only one that changed between two that stayed. Undefined where the answer is not plain.
 */
export function followHeading(versions: readonly Document[], anchor: string): string | undefined {
  const last = versions.findIndex(({ anchors }) => anchors.has(anchor));
  let heading = versions[last]?.headings.find(({ id }) => id === anchor);
  for (let at = last; heading && at > 0; at -= 1) {
    const [older, newer] = [versions[at], versions[at - 1]];
    heading = older && newer && findAgain(heading, older, newer);
  }
  return heading?.id;
}

function findAgain(heading: Heading, older: Document, newer: Document): Heading | undefined {
  const [before, after] = [older.headings, newer.headings];
  const kept = after.find(({ id }) => id === heading.id);
  if (kept) return kept;
  const isNew = ({ id }: Heading): boolean => !older.anchors.has(id);
  const body = wordsBelow(heading, older);
  const alike = after.filter(
    (other) => isNew(other) && body.length > 0 && sameWords(wordsBelow(other, newer), body) === 1,
  );
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  // Between the nearest headings that stayed, exactly one went and one came.
  const index = before.indexOf(heading);
  const stayed = ({ id }: Heading): boolean => newer.anchors.has(id);
  const above = before.slice(0, index).findLast(stayed)?.id;
  const below = before.slice(index + 1).find(stayed)?.id;
  const gone = between(before, above, below);
  const come = between(after, above, below);
  const [only] = come;
  if (gone.length !== 1 || come.length !== 1 || only?.depth !== heading.depth) return undefined;
  return body.length === 0 || sameWords(wordsBelow(only, newer), body) >= 0.5 ? only : undefined;
}

function between(headings: readonly Heading[], above: string | undefined, below: string | undefined): Heading[] {
  const from = above === undefined ? 0 : headings.findIndex(({ id }) => id === above) + 1;
  const to = below === undefined ? headings.length : headings.findIndex(({ id }) => id === below);
  return headings.slice(from, to);
}

function wordsBelow(heading: Heading, { headings, text }: Document): string[] {
  const next = headings[headings.indexOf(heading) + 1];
  const below = text.slice(heading.end, next && next.start > heading.end ? next.start : text.length);
  return below.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

// The share of words that two texts have in common.
function sameWords(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [new Set(one), new Set(other)];
  const common = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}
