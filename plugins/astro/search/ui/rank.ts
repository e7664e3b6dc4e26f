import type { Answers } from "./answers-to.ts";
import type { IndexHit } from "./pagefind.ts";
import type { Matches } from "./look-up.ts";

/** Ids of what comes after the rest: guides, what no longer holds, and owners and teams of something that fits. */
export interface Lesser {
  guides: ReadonlySet<string>;
  retired: ReadonlySet<string>;
  owners: ReadonlySet<string>;
  /** How much more or less a page or record counts for its kind; of what is not in it, 1. */
  kinds?: ReadonlyMap<string, number>;
}

/** A page or record with how well it fits, and which of the words it holds. */
export interface Ranked {
  hit: IndexHit;
  score: number;
  /** By place in the list of words; a word that is not in it is undefined. */
  found: (readonly number[] | undefined)[];
  isGuide: boolean;
}

/** What of a page or record is its name. */
export const naming: ReadonlySet<string> = new Set(["title", "name", "slug", "tags"]);
const standing = new Set(["standing"]);
const people = new Set(["owner", "teams"]);
// Where a promise stands.
const home = new Set(["page"]);

/**
 * Puts what the words find in order, best first. `total` is how much there is to find; `answers` are to what was asked, and need
 * not hold the words by which it was.
 */
export function rank(
  words: readonly Matches[],
  total: number,
  { guides, retired, owners, kinds }: Lesser,
  answers: Answers = new Map(),
  isAsked: (word: number) => boolean = () => false,
): Ranked[] {
  const weights = words.map((matches) => Math.log(1 + (total + 1) / (matches.size + 0.5)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const hits = new Map(words.flatMap((matches) => [...matches].map(([id, { hit }]) => [id, hit] as const)));
  const asksStanding = words.some((matches) => [...matches.values()].some(({ how }) => how === "standing"));
  const ranked = [...hits].map(([id, hit]): Ranked => {
    const matched = words.map((matches) => matches.get(id));
    // Squared, since a title that holds one word of three says little.
    const share = (isIn: (word: number) => boolean): number =>
      (weights.filter((_, word) => matched[word] !== undefined && isIn(word)).reduce((sum, weight) => sum + weight, 0) /
        whole) **
      2;
    const within = (fields: ReadonlySet<string>) => (word: number) =>
      matched[word]?.hit.matchedMetaFields?.some((field) => fields.has(field)) ?? false;
    const says = (word: number): boolean => matched[word]?.how === "standing" || within(standing)(word);
    const fits =
      matched.reduce((sum, match) => sum + (match?.score ?? 0), 0) +
      whole * (3 * share(within(naming)) + 5 * share(says) + share(within(people)) + 3 * share(within(home)));
    const isAny = (test: (word: number) => boolean): boolean => words.some((_, word) => test(word));
    const lesser =
      (kinds?.get(id) ?? 1) *
      // A guide that is called “stale” is not what stands so.
      (guides.has(id) ? (asksStanding && !isAny(says) ? 0.05 : 0.25) : 1) *
      (retired.has(id) && !isAny(says) ? 0.5 : 1) *
      (owners.has(id) && !isAny(within(naming)) && !isAny(within(people)) ? 0.1 : 1);
    const held = matched.filter((match, word) => match !== undefined || (answers.has(id) && isAsked(word))).length;
    return {
      hit,
      score: fits * lesser * (answers.get(id) ?? 1) * (held / words.length) ** 2,
      found: matched.map((match) => match?.hit.words),
      isGuide: guides.has(id),
    };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1));
}

/**
 * How near a title is to what was typed, from 0 to 1: 1 where both hold the same words, and nearly 1 where everything it tells
 * is among them. `asides` are words that tell nothing.
 */
export function closeness(title: string, typed: string, asides: ReadonlySet<string>): number {
  const [a, b] = [stemsOf(title), stemsOf(typed)];
  const common = [...a].filter((word) => b.has(word)).length;
  const telling = stemsOf(title, asides);
  const isWithin = telling.size > 1 && [...telling].every((word) => b.has(word));
  return Math.max(a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size), isWithin ? 0.9 : 0);
}

// Rough, but both sides are cut alike.
function stemsOf(text: string, without: ReadonlySet<string> = new Set()): Set<string> {
  const words =
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/\p{M}|['’]/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !without.has(word));
  return new Set(kept.map((word) => (word.length > 3 ? word.replace(/(?:es|s|ed|ing)$/, "") : word)));
}
