import { english } from "../../vocabulary/english.ts";
import { oneOf } from "../../vocabulary/one-of.ts";

const words = english.ladders;
const end = String.raw`(?![\p{L}\p{N}_]|-\p{L})`;
const edge = String.raw`(?<![\p{L}\p{N}_-])`;
const pattern = (source: string, flags: string): RegExp => new RegExp(source, flags);

const isAscii = (arrow: string): boolean => /^[ -~]+$/.test(arrow);
const drawn = words.arrows.filter((arrow) => !isAscii(arrow));
const typed = words.arrows.filter((arrow) => isAscii(arrow) && arrow.length > 1);
const single = words.arrows.filter((arrow) => isAscii(arrow) && arrow.length === 1);

/** What stands between two hops; a single sign only between blanks and before no number, where it would be a comparison. */
export const arrows = pattern(`\\s*(?:${oneOf(drawn)}|${oneOf(typed)})\\s*|\\s+${oneOf(single)}\\s+(?!\\d|=)`, "gu");
export const thens = pattern(`(?:[,;]\\s*|\\s+)${oneOf(words.then)}${end}\\s*`, "giu");
export const thenFirst = pattern(`^${oneOf(words.then)}${end}\\s*`, "iu");
export const firstWord = pattern(`^(?:${oneOf(words.first)}\\s+|${oneOf(words.to)}\\s+)+`, "iu");
export const asksInside = pattern(`^(?<asker>.{1,80}?)\\s${oneOf(words.to)}\\s+(?=\\S)`, "iu");
/** “each with 24h”, “24h each hop”: right before and right behind a window. */
export const eachBefore = pattern(
  `[\\s,;(–—-]*${edge}${oneOf(words.each)}(?: ${oneOf(words.hop)})?(?:[ :]+${oneOf(words.has)})*[ :]*$`,
  "iu",
);
export const eachBehind = pattern(`^ ?${oneOf(words.each)}(?: ${oneOf(words.hop)})?${end}`, "iu");
export const afterBefore = pattern(
  `[\\s,;(–—-]*${edge}${oneOf(words.after)}(?<another> ${oneOf(words.another)})? ?$`,
  "iu",
);
export const boundBefore = pattern(
  `[\\s,;:(–—-]*(?:${edge}(?:${oneOf([...english.windows.bounds, ...english.windows.weakBounds])}|${oneOf(words.has)}) ?)*$`,
  "iu",
);
export const names: ReadonlySet<string> = new Set(words.names);
/** The “1. ” and “2) ” of a list that stands in running text. */
export const inlineNumber = /(?:^|\s)(\d)[.)]\s+/gu;

const columns = words.columns;
export const stepColumns: ReadonlySet<string> = new Set(columns.step);
export const whoColumns: readonly string[] = columns.who;

/** Which hop a column is, counted from 0: “First escalation”, “Level 2”. */
export function hopOfColumn(name: string): number {
  const plain = name.replace(hopWord, "").trim();
  return columns.hops.findIndex((forms) => forms.some((form) => form === plain || form === name));
}

const hopWord = pattern(`\\s${oneOf(columns.hopWord)}s?$`, "iu");
