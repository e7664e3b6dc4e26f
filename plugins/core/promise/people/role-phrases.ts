import { english } from "../../vocabulary/english.ts";
import { oneOf } from "../../vocabulary/one-of.ts";
import * as role from "./role-words.ts";
import { isHandle, withoutArticle } from "./roles.ts";
import { wordsBefore } from "./words-before.ts";

const words = english.roles;
const longestPhrase = 160;
const mostWords = 24;
const mostModifiers = 3;

const nobody = new Set<string>(words.nobody);
const inside = new Set<string>(words.inside);
const joins = new Set<string>([...words.and.filter((word) => !word.includes(" ")), "&", "+", "/"]);
const whether = new Set<string>([...english.promises.whether, ...english.promises.not]);
const openingEnds = new Set<string>(english.promises.openingEnds);
const opening = new Set<string>(english.promises.opening);

const insideRole = new RegExp(` ${oneOf(words.inside)} `, "iu");
const splitting = /\s*(?:[;\n]|,(?![^()]*\))|\s\/\s|\s\+\s)\s*/u;
const joining = new RegExp(`,? (?:${oneOf(words.and)}|&) `, "iu");
/** What a text with one role and nothing else has not. */
const joined = new RegExp(`[;\\n,/+&()“”"'.:]|\\s${oneOf(words.and)}\\s`, "iu");
const articleFirst = new RegExp(`^(?:${oneOf(words.articles)} |@)`, "iu");

/** Who a text or a cell names, without articles: `Desk lead + Ports lead`, `the Platform lead or the Data lead`. */
export function readRoles(text: string): string[] {
  if (!joined.test(text)) {
    const name = withoutArticle(text);
    return nobody.has(name.toLowerCase()) ? [] : [name];
  }
  return text
    .split(splitting)
    .flatMap(splitAtAnd)
    .map((name) => withoutArticle(name.replace(/^[\s“"'(]+(?=[^)]*$)|[\s.:”"']+$/gu, "")))
    .filter((name) => !nobody.has(name.toLowerCase()));
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
  return isHandle(last) || role.isNoun(last);
}

/** Whoever is named right before a place in a sentence, as far back as the name goes; `undefined` where nobody is. */
export function findRoleBefore(text: string, end: number): { who: string[]; start: number } | undefined {
  const from = Math.max(0, end - longestPhrase);
  const tokenAt = wordsBefore(text, from, end);
  const wordAt = (back: number): string => tokenAt(back)?.word ?? "";
  const opensText = (back: number): boolean =>
    from === 0 && tokenAt(back) !== undefined && tokenAt(back + 1) === undefined;
  let last = 0;
  if (wordAt(last).endsWith(")")) {
    while (tokenAt(last) && !wordAt(last).startsWith("(")) last++;
    last++;
  }
  if (!role.isHead(wordAt(last), opensText(last))) return undefined;
  let first = last;
  let modifiers = role.isNoun(wordAt(last)) ? mostModifiers : 0;
  for (let index = last + 1; tokenAt(index) && index - last < mostWords; index++) {
    const word = wordAt(index);
    const plain = word.toLowerCase();
    if (/[,;:.!?)]$/u.test(word)) break;
    const before = wordAt(index + 1);
    if (role.articles.has(plain)) {
      first = index;
      // “the Platform lead or the Data lead”, “Head of the Desk”: the name goes on.
      const goesOn = joins.has(before.toLowerCase())
        ? role.isHead(wordAt(index + 2), false)
        : role.isNoun(wordAt(index + 2));
      if (!goesOn || !(joins.has(before.toLowerCase()) || inside.has(before.toLowerCase()))) break;
      index += 2;
      first = index;
    } else if (joins.has(plain)) {
      if (!role.isHead(before, opensText(index + 1))) break;
    } else if (inside.has(plain)) {
      if (!role.isNoun(before) && !role.isName(before)) break;
    } else if (
      role.severity.test(word) ||
      (!role.isAcronym(word) && (role.openings.has(plain) || role.pointers.has(plain)))
    ) {
      break;
    } else if (role.things.has(plain) && !role.isAcronym(word) && !role.opensRole(word, wordAt(index - 1))) {
      break;
    } else if (role.isName(word) || role.isNoun(word)) {
      first = index;
    } else if (modifiers > 0 && /^\p{Ll}[\p{L}-]*$/u.test(word)) {
      modifiers--;
      first = index;
    } else {
      break;
    }
  }
  const before = wordAt(first + 1).toLowerCase();
  const isPointer = openingEnds.has(before) && opening.has(wordAt(first + 2).toLowerCase());
  if (whether.has(before) && !isPointer) return undefined;
  // A name that goes on beyond what was looked at is not known.
  if (from > 0 && tokenAt(first + 1) === undefined) return undefined;
  const start = tokenAt(first)?.at ?? end;
  const who = readRoles(text.slice(start, end));
  return who.length === 0 ? undefined : { who, start };
}

function lastWord(text: string): string {
  return /\S+$/u.exec(text.trimEnd())?.[0] ?? "";
}
