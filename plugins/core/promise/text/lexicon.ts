import { tokenize, type Token } from "./tokens.ts";

/** Words and phrases with what each means, ready to be looked up. */
export type Lexicon<Meaning> = ReadonlyMap<string, readonly { words: readonly string[]; meaning: Meaning }[]>;

/** A token, or the tokens of a known phrase, with what it means; unknown words mean nothing. */
export interface Term<Meaning> extends Token {
  meaning: Meaning | undefined;
}

/** Builds a lexicon from phrases in lower case. Where phrases begin alike the longest is found. */
export function buildLexicon<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
): Lexicon<Meaning> {
  const lexicon = new Map<string, { words: string[]; meaning: Meaning }[]>();
  for (const [phrase, meaning] of entries) {
    const words = tokenize(phrase).map(({ word }) => word);
    const first = words[0] ?? "";
    lexicon.set(first, [...(lexicon.get(first) ?? []), { words, meaning }]);
  }
  for (const phrases of lexicon.values()) phrases.sort((one, other) => other.words.length - one.words.length);
  return lexicon;
}

/** Joins the tokens of known phrases to one term each. */
export function lookUp<Meaning>(lexicon: Lexicon<Meaning>, tokens: readonly Token[]): Term<Meaning>[] {
  const terms: Term<Meaning>[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    const { word, kind, number, tight, start } = token;
    const phrases = lexicon.get(word);
    const phrase = phrases?.find(({ words }) => matches(words, tokens, index));
    const length = phrase?.words.length ?? 1;
    const end = tokens[index + length - 1]?.end ?? token.end;
    terms.push({ word, kind, number, tight, start, end, meaning: phrase?.meaning });
    index += length;
  }
  return terms;
}

function matches(words: readonly string[], tokens: readonly Token[], index: number): boolean {
  for (let offset = 1; offset < words.length; offset++) {
    if (tokens[index + offset]?.word !== words[offset]) return false;
  }
  return true;
}
