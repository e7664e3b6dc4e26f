import { nearest } from "../../../core/diagnostic/nearest.ts";
import { wordsFile } from "../bundle.ts";
import { plainWord } from "./read-words.ts";

let loaded: Promise<readonly string[]> | undefined;

/** What a word that nothing is found by may have meant, of the words of the handbook's titles. They are fetched from `bundle` once. */
export async function suggestWord(bundle: string, word: string): Promise<string | undefined> {
  loaded ??= fetchWords(bundle);
  return nearWord(plainWord(word), await loaded);
}

/** The word of a list, most frequent first, that is a slip away from `typed`, or that it is short for. */
export function nearWord(typed: string, words: readonly string[]): string | undefined {
  const near = nearest(typed, words);
  // A word within the one typed is another word: “pass” is not what is meant by “passwort”.
  if (near !== undefined && near.length >= typed.length - 2) return near;
  const letters = typed.replace(/\p{N}+$/u, "");
  return letters === typed || letters.length < 3 ? undefined : words.find((word) => word.startsWith(letters));
}

async function fetchWords(bundle: string): Promise<readonly string[]> {
  try {
    const answer = await fetch(`${bundle}${wordsFile}`);
    const words: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
  } catch {
    return [];
  }
}
