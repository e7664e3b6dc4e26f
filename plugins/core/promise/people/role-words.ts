import { english } from "../../vocabulary/english.ts";
import { isHandle, singular } from "./roles.ts";

const words = english.roles;

/** Words before a name that are no part of it. */
export const articles: ReadonlySet<string> = new Set(words.articles);
const pronouns = new Set<string>(words.pronouns);
const nouns = new Set<string>(words.nouns);
/** Words that point at a thing or at somebody. */
export const pointers: ReadonlySet<string> = new Set(words.pointers);
/** Words that stand for work, or point at it, and never for somebody. */
export const things: ReadonlySet<string> = new Set([...words.things, ...words.pointers]);
/** Words that may open a sentence before who acts. */
export const openings: ReadonlySet<string> = new Set([
  ...english.promises.opening,
  ...english.promises.whether,
  ...english.promises.not,
]);
/** A severity at the beginning of a word. */
export const severity = /^\p{L}+[-‑]?\d/u;

/** True for work that a role is named after: “Release” before “lead”. */
export function opensRole(word: string, next: string): boolean {
  return /^\p{Lu}/u.test(word) && isNoun(next);
}

/** What may end a name: a word for a role, a handle, a proper name, or somebody vague. */
export function isHead(word: string, opensSentence: boolean): boolean {
  const plain = word.toLowerCase();
  if (/[,;:.!?]$/u.test(word) || (things.has(singular(plain)) && !isAcronym(word))) return false;
  if (isHandle(word) || isNoun(word) || pronouns.has(plain)) return true;
  return isName(word) && !(opensSentence && openings.has(plain));
}

/** “IT” is a department, “It” is not. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && /^\p{Lu}+$/u.test(word);
}

/** True for a word with which a role ends, in the singular or the plural: “lead”. */
export function isNoun(word: string): boolean {
  const plain = word.toLowerCase();
  return nouns.has(plain) || nouns.has(singular(plain));
}

/** True for a word written as a name, or a handle. */
export function isName(word: string): boolean {
  if (word.length > 1 && articles.has(word.toLowerCase())) return false;
  return /^(?:\p{Lu}[\p{L}\p{N}&’'./-]*|@\S+)$/u.test(word) && !severity.test(word);
}
