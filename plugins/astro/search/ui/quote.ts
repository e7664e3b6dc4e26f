import type { PagefindAnchor } from "@pagefind/component-ui";

/** A run of words of a text, and whether it is one of those looked for. */
export interface Words {
  text: string;
  isMatch: boolean;
}

/** The part of a page that holds most of what is looked for. */
export interface Section {
  /** Undefined for what stands before the first heading. */
  id?: string;
  title?: string;
}

/** The words around what is looked for, and where they stand. */
export interface Quote {
  words: Words[];
  atStart: boolean;
  atEnd: boolean;
  section: Section;
  /** Other parts that hold some of it, in their order. */
  others: Section[];
}

/** A text as the index has it: places are counted in its words. */
export interface IndexedText {
  content: string;
  anchors?: readonly PagefindAnchor[];
}

interface Part extends Section {
  from: number;
  to: number;
}

const excerptLength = 26;
const leading = 5;
// Enough to find a good stretch by, also of a page that says little else.
const mostPlaces = 300;

/** Quotes a text: of the part that holds most of the words looked for, the stretch that does. `places` are those of each word. */
export function quote({ content, anchors = [] }: IndexedText, places: readonly (readonly number[])[]): Quote {
  const words = content.trim().split(/\s+/);
  const at = new Map<number, Set<number>>();
  for (const [word, found] of places.entries())
    for (const place of found) at.set(place, (at.get(place) ?? new Set()).add(word));
  const parts = partsOf(words.length, anchors).map((part) => fitOf(part, at));
  // What stands close together answers better than what only stands in one part.
  const [best] = parts.toSorted((a, b) => b.near - a.near || b.kinds - a.kinds || b.count - a.count);
  const [section, from, to]: [Section, number, number] = best ? [best.part, best.from, best.to] : [{}, 0, 0];
  return {
    words: joinWords(words.slice(from, to).map((text, place) => ({ text, isMatch: at.has(from + place) }))),
    atStart: from === 0,
    atEnd: to >= words.length,
    section,
    others: parts.filter(({ part: other, count }) => other !== section && count > 0).map(({ part: other }) => other),
  };
}

function partsOf(length: number, anchors: readonly PagefindAnchor[]): Part[] {
  const heads = anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text?.trim())
    .map(({ id, text, location = 0 }) => ({ id, title: text?.trim() ?? "", from: location }))
    .sort((a, b) => a.from - b.from);
  return [{ from: 0 }, ...heads]
    .map((head, place, all) => ({ ...head, to: all[place + 1]?.from ?? length }))
    .filter(({ from, to }) => to > from);
}

/** How well a part fits, and the stretch of it that does so best. */
interface Fit {
  part: Part;
  /** How many of the words looked for are in the stretch, and in the part. */
  near: number;
  kinds: number;
  /** How often they are in the part. */
  count: number;
  from: number;
  to: number;
}

function fitOf(part: Part, at: ReadonlyMap<number, ReadonlySet<number>>): Fit {
  const places = [...at.keys()]
    .filter((place) => place >= part.from && place < part.to)
    .sort((a, b) => a - b)
    .slice(0, mostPlaces);
  const kindsAmong = (some: readonly number[]): number =>
    new Set(some.flatMap((place) => [...(at.get(place) ?? [])])).size;
  let [start, near, most] = [part.from, 0, 0];
  for (const [first, place] of places.entries()) {
    const stretch = places
      .slice(first, first + excerptLength)
      .filter((other) => other < place + excerptLength - leading);
    const kinds = kindsAmong(stretch);
    if (kinds > near || (kinds === near && stretch.length > most)) [start, near, most] = [place, kinds, stretch.length];
  }
  const from = Math.max(part.from, Math.min(start - leading, part.to - excerptLength));
  const to = Math.min(from + excerptLength, part.to);
  return { part, near, kinds: kindsAmong(places), count: places.length, from, to };
}

function joinWords(words: readonly Words[]): Words[] {
  const runs: Words[] = [];
  for (const { text, isMatch } of words) {
    const last = runs.at(-1);
    if (last && !isMatch && !last.isMatch) last.text += ` ${text}`;
    else runs.push({ text, isMatch });
  }
  return runs;
}
