import { english } from "../../vocabulary/english.ts";
import { oneOf } from "../../vocabulary/one-of.ts";
import { everyMatch } from "../window/every-match.ts";
import { isHandle, singular, withoutArticle } from "./roles.ts";

const words = english.roles;
const longestPhrase = 160;
const mostWords = 24;
const mostModifiers = 3;

const nouns = new Set<string>(words.nouns);
const articles = new Set<string>(words.articles);
const pronouns = new Set<string>(words.pronouns);
const things = new Set<string>(words.things);
const nobody = new Set<string>(words.nobody);
const inside = new Set<string>(words.inside);
const joins = new Set<string>([...words.and.filter((word) => !word.includes(" ")), "&", "+", "/"]);
const openings = new Set<string>([...english.promises.opening, ...english.promises.whether, ...english.promises.not]);
const whether = new Set<string>([...english.promises.whether, ...english.promises.not]);
const openingEnds = new Set<string>(english.promises.openingEnds);
const opening = new Set<string>(english.promises.opening);

const someWord = /\S+/g;
const severity = /^\p{L}+[-‑]?\d/u;
const insideRole = new RegExp(` ${oneOf(words.inside)} `, "iu");
const splitting = /\s*(?:[;\n]|,(?![^()]*\))|\s\/\s|\s\+\s)\s*/u;
const joining = new RegExp(`,? (?:${oneOf(words.and)}|&) `, "iu");
const articleFirst = new RegExp(`^(?:${oneOf(words.articles)} |@)`, "iu");

/** Who a text or a cell names, without articles: `Desk lead + Ports lead`, `the Platform lead or the Data lead`. */
export function readRoles(text: string): string[] {
  return text
    .split(splitting)
    .flatMap(splitAtAnd)
    .map((role) => withoutArticle(role.replace(/^[\s“"'(]+(?=[^)]*$)|[\s.:”"']+$/gu, "")))
    .filter((role) => !nobody.has(role.toLowerCase()));
}

/** “Research and Development lead” is one role; “Platform lead and Data lead” are two. */
function splitAtAnd(text: string): string[] {
  const match = joining.exec(text);
  if (!match) return [text];
  const left = text.slice(0, match.index);
  const right = text.slice(match.index + match[0].length);
  const isTwo =
    endsInNoun(left) || (articleFirst.test(right) && left !== "") || (endsInRole(left) && endsInRole(right));
  return isTwo ? [left, ...splitAtAnd(right)] : [text];
}

/** True for a text that can be nothing but somebody's role, handle or team. */
export function isRole(text: string): boolean {
  const plain = text.trim();
  const phrase = findRoleBefore(plain, plain.length);
  return phrase?.start === 0;
}

/** True for a text that ends in a role's name or in a handle: “Ports lead”, “Head of Ports”. */
export function endsInRole(text: string): boolean {
  const [head = ""] = text.split(insideRole);
  return endsInNoun(text) || endsInNoun(head);
}

function endsInNoun(text: string): boolean {
  const last = lastWord(text.replace(/\s*\([^()]*\)\s*$/u, ""));
  return isHandle(last) || isNoun(last);
}

/** Whoever is named right before a place in a sentence, as far back as the name goes; `undefined` where nobody is. */
export function findRoleBefore(text: string, end: number): { who: string[]; start: number } | undefined {
  const from = Math.max(0, end - longestPhrase);
  const tokens = everyMatch(someWord, text.slice(from, end)).map(({ 0: word, index }) => ({ word, at: from + index }));
  let last = tokens.length - 1;
  if (tokens[last]?.word.endsWith(")")) {
    while (last >= 0 && !tokens[last]?.word.startsWith("(")) last--;
    last--;
  }
  const wordAt = (index: number): string => tokens[index]?.word ?? "";
  if (!isHead(wordAt(last), last === 0 && from === 0)) return undefined;
  let first = last;
  let modifiers = isNoun(wordAt(last)) ? mostModifiers : 0;
  for (let index = last - 1; index >= 0 && last - index < mostWords; index--) {
    const word = wordAt(index);
    const plain = word.toLowerCase();
    if (/[,;:.!?)]$/u.test(word)) break;
    const before = wordAt(index - 1);
    if (articles.has(plain)) {
      first = index;
      // “the Platform lead or the Data lead”, “Head of the Desk”: the name goes on.
      const goesOn = joins.has(before.toLowerCase()) ? isHead(wordAt(index - 2), false) : isNoun(wordAt(index - 2));
      if (!goesOn || !(joins.has(before.toLowerCase()) || inside.has(before.toLowerCase()))) break;
      index -= 2;
      first = index;
    } else if (joins.has(plain)) {
      if (!isHead(before, index === 1 && from === 0)) break;
    } else if (inside.has(plain)) {
      if (!isNoun(before) && !isName(before)) break;
    } else if (severity.test(word) || (!isAcronym(word) && (openings.has(plain) || things.has(plain)))) {
      break;
    } else if (isName(word) || isNoun(word)) {
      first = index;
    } else if (modifiers > 0 && /^\p{Ll}[\p{L}-]*$/u.test(word)) {
      modifiers--;
      first = index;
    } else {
      break;
    }
  }
  const before = wordAt(first - 1).toLowerCase();
  const isPointer = openingEnds.has(before) && opening.has(wordAt(first - 2).toLowerCase());
  if (whether.has(before) && !isPointer) return undefined;
  // A name that goes on beyond what was looked at is not known.
  if (first === 0 && from > 0) return undefined;
  const start = tokens[first]?.at ?? end;
  const who = readRoles(text.slice(start, end));
  return who.length === 0 ? undefined : { who, start };
}

/** What may end a name: a word for a role, a handle, a proper name, or somebody vague. */
function isHead(word: string, opensSentence: boolean): boolean {
  const plain = word.toLowerCase();
  if (/[,;:.!?]$/u.test(word) || (things.has(singular(plain)) && !isAcronym(word))) return false;
  if (isHandle(word) || isNoun(word) || pronouns.has(plain)) return true;
  return isName(word) && !(opensSentence && openings.has(plain));
}

/** “IT” is a department, “It” is not. */
function isAcronym(word: string): boolean {
  return word.length > 1 && /^\p{Lu}+$/u.test(word);
}

function isNoun(word: string): boolean {
  const plain = word.toLowerCase();
  return nouns.has(plain) || nouns.has(singular(plain));
}

function isName(word: string): boolean {
  if (word.length > 1 && articles.has(word.toLowerCase())) return false;
  return /^(?:\p{Lu}[\p{L}\p{N}&’'./-]*|@\S+)$/u.test(word) && !severity.test(word);
}

function lastWord(text: string): string {
  return /\S+$/u.exec(text.trimEnd())?.[0] ?? "";
}
