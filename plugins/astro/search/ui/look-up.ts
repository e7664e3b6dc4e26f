import type { PagefindResultData } from "@pagefind/component-ui";
import type { IndexHit, Narrowing, PagefindIndex } from "./pagefind.ts";
import { plainWord, type SearchWord } from "./read-words.ts";

/** What one word of a search finds in one page or record. */
export interface WordMatch {
  hit: IndexHit;
  score: number;
  /** The word itself, a longer one that begins with it, or how the record stands. */
  how: "whole" | "beginning" | "standing";
}

/** Everything one word finds, by the id of the page or record. */
export type Matches = ReadonlyMap<string, WordMatch>;

/** How much less a longer word counts that begins with what was typed. */
const beginning = 0.35;
/** How much less another word counts that means the same. */
const alike = 0.7;

/** Finds a word; `standing` narrows to what stands as it asks. What merely begins as the word does is no match for it. */
export async function lookUp(
  index: PagefindIndex,
  { text, isPhrase }: SearchWord,
  standing: readonly Narrowing[],
): Promise<Matches> {
  const ask = async (term: string | null, filters: Narrowing = {}): Promise<IndexHit[]> =>
    (await index.search(term, { filters })).results;
  const [plain, exact, stands] = await Promise.all([
    isPhrase ? [] : ask(text),
    askPhrases(ask, text),
    Promise.all(standing.map((filters) => ask(null, filters))),
  ]);
  const whole = new Set(exact.map(({ id }) => id));
  const matches = new Map<string, WordMatch>();
  for (const hit of stands.flat()) matches.set(hit.id, { hit, score: 0, how: "standing" });
  // Pagefind falls back on shorter words: nobody who looks for “passwort” is helped by “pass”.
  const found = whole.size > 0 || (await beginsSo(plain[0], text)) ? plain : [];
  for (const hit of [...exact, ...found]) {
    const isWhole = whole.has(hit.id);
    const score = isWhole ? hit.score : hit.score * beginning;
    const how = matches.get(hit.id)?.how === "standing" ? "standing" : isWhole ? "whole" : "beginning";
    matches.set(hit.id, { hit, score, how });
  }
  return matches;
}

/** Finds a word, and for less the whole words that mean the same. */
export async function lookUpAlike(
  index: PagefindIndex,
  word: SearchWord,
  standing: readonly Narrowing[],
  alikes: readonly string[],
): Promise<Matches> {
  const [own, ...others] = await Promise.all([
    lookUp(index, word, standing),
    ...alikes.map((text) => lookUp(index, { text, isPhrase: true, standings: [] }, [])),
  ]);
  if (others.length === 0) return own;
  const matches = new Map(own);
  for (const [id, match] of others.flatMap((other) => [...other])) {
    const score = match.score * alike;
    if ((matches.get(id)?.score ?? -1) < score) matches.set(id, { ...match, score });
  }
  return matches;
}

async function askPhrases(ask: (term: string) => Promise<IndexHit[]>, text: string): Promise<IndexHit[]> {
  const parts = text.split(/[\s-]+/).filter((part) => plainWord(part) !== "");
  // “on-call” is also found where it is written “on call”, but not @jonas-arkle where a Jonas is.
  const spellings = text.includes("-") && !text.startsWith("@") ? [text, parts.join(" ")] : [text];
  return (await Promise.all(spellings.map((spelling) => ask(`"${spelling}"`)))).flat();
}

async function beginsSo(hit: IndexHit | undefined, text: string): Promise<boolean> {
  if (!hit) return false;
  const { content = "", meta }: PagefindResultData = await hit.data();
  const written = content.split(/\s+/);
  const words =
    hit.words.length > 0 ? hit.words.map((at) => written[at] ?? "") : Object.values(meta).join(" ").split(/\s+/);
  const typed = plainWord(text);
  return words.some((word) =>
    [word, ...word.split(/[^\p{L}\p{N}]+/u)].some((part) => plainWord(part).startsWith(typed)),
  );
}
