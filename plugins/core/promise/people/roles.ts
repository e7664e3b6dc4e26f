import { remember } from "../../document/remember.ts";
import { english } from "../../vocabulary/english.ts";
import { oneOf } from "../../vocabulary/one-of.ts";

const words = english.roles;
const handle = /^@[\p{L}\p{N}][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}._-]*)?$/u;
const someHandle = /(^|[\s(,])@[\p{L}\p{N}][\p{L}\p{N}._/-]*/gu;
const article = new RegExp(`^(?:${oneOf(words.articles)} )+`, "iu");
const inside = new RegExp(` ${oneOf(words.inside)} `, "u");
const vague = new Set<string>(words.vague);
const noPlural = new RegExp(`(?:${oneOf(words.singularEnds)}|(?<!\\p{L})${oneOf(words.singularWords)})$`, "u");
const { plural, pluralOfY } = words;

/** True for a person's or a team's handle: `@mira`, `@org/desk`. */
export function isHandle(who: string): boolean {
  return handle.test(who.trim());
}

/** A role without the articles it opens with: `the Desk lead` is `Desk lead`. */
export function withoutArticle(who: string): string {
  const plain = who.trim();
  const bare = plain.replace(article, "");
  return bare === "" ? plain : bare;
}

/**
 * The normal form by which roles are compared: lower case, without articles, handles beside a role, punctuation and the
 * last word's plural. A handle alone stays one, in lower case.
 */
export function foldRole(who: string): string {
  return who.length > longestRole ? fold(who) : foldKnown(who);
}

// Longer ones are sentences, and stand in one place.
const longestRole = 80;
const foldKnown = remember(fold);

function fold(who: string): string {
  const plain = who.normalize("NFKC").trim();
  if (isHandle(plain)) return plain.toLowerCase();
  const name = withoutArticle(plain.replace(someHandle, "$1"))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}&+/]+/gu, " ")
    .trim();
  return name === "" ? plain.toLowerCase() : singular(name);
}

/** True for a name that says nobody in particular: “the team”, “someone”, “we”, “TBD”. */
export function isVague(who: string): boolean {
  const plain = withoutArticle(who.normalize("NFKC").trim().toLowerCase()).replace(/[.?!…]+$/u, "");
  return plain === "" || vague.has(plain);
}

/** True for several of a kind: “Desk leads”, “Directors of Services”, and not “Director of Services”. */
export function isPlural(role: string): boolean {
  const [head = ""] = role.toLowerCase().split(inside);
  return singular(head) !== head;
}

/** A word or name without its plural; what only looks like one stays. */
export function singular(name: string): string {
  if (name.length < 4 || !name.endsWith(plural) || noPlural.test(name)) return name;
  return name.endsWith(pluralOfY.ending)
    ? name.slice(0, -pluralOfY.ending.length) + pluralOfY.singular
    : name.slice(0, -plural.length);
}
