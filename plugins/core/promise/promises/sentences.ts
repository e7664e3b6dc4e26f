import { english } from "../../vocabulary/english.ts";
import { oneOf } from "../../vocabulary/one-of.ts";
import { everyMatch } from "../window/every-match.ts";

/** One sentence, or one half of a sentence with a semicolon. */
export interface Sentence {
  text: string;
  /** The text with what stands in quotation marks hidden; as long as the text. */
  masked: string;
  /** Where it begins in the text it was split from. */
  start: number;
}

const hidden = "\uE000";
const quoted = /“[^“”]*”|"[^"]*"/g;
const quoteFirst = /^\s*[“"]/;
const stop = /[.!?;](?=[\s”"')]|$)|\n/g;
const abbreviation = new RegExp(`(?<!\\p{L})${oneOf(english.promises.abbreviations)}$`, "iu");

/** Splits a text into sentences; questions, which promise nothing, are left out. */
export function splitSentences(text: string): Sentence[] {
  const inner = withoutOuterQuotes(text);
  const masked = maskQuotes(inner.text);
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = inner.text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = start + piece.trim().length;
    const sentence = {
      text: inner.text.slice(start, end),
      masked: masked.slice(start, end),
      start: start + inner.start,
    };
    if (end > start) sentences.push(sentence);
  };
  for (const { 0: mark, index } of everyMatch(stop, masked)) {
    if (mark === "." && index < masked.length - 1 && isAbbreviation(masked, index)) continue;
    if (mark !== "?") add(index);
    from = index + 1;
  }
  add(inner.text.length);
  return sentences;
}

/** Hides what stands in quotation marks behind characters no pattern matches; every place stays where it is. */
export function maskQuotes(text: string): string {
  if (!text.includes("“") && !text.includes('"')) return text;
  return text.replace(quoted, (quote) => quote.charAt(0) + hidden.repeat(quote.length - 2) + quote.slice(-1));
}

/** What is said, where the whole of it stands in quotation marks; else the text. */
export function unquoted(text: string): string {
  return withoutOuterQuotes(text.trim()).text.trim();
}

function withoutOuterQuotes(text: string): { text: string; start: number } {
  if (!quoteFirst.test(text)) return { text, start: 0 };
  const inner = /^\s*(?:“([^“”]*)”|"([^"]*)")\s*\.?\s*$/.exec(text);
  const said = inner?.[1] ?? inner?.[2];
  return said === undefined ? { text, start: 0 } : { text: said, start: text.search(/[“"]/) + 1 };
}

function isAbbreviation(text: string, at: number): boolean {
  return abbreviation.test(text.slice(Math.max(0, at - 8), at)) && !/^\.\s*(?:\p{Lu}|$)/u.test(text.slice(at, at + 8));
}
