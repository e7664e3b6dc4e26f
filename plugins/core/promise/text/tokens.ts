import type { Span } from "../../document/document.ts";

/** A word, a number or a sign of a text, with its place in that text. */
export interface Token extends Span {
  /** In lower case, typographic apostrophes as `'`. */
  word: string;
  kind: "word" | "number" | "clock" | "date" | "sign";
  /** What a number says; `NaN` for anything else, and for digits that could be read in two ways (`1.000`). */
  number: number;
  /** No white space before it. */
  tight: boolean;
}

/** Longer texts are prose and stay unread. */
export const longestText = 4000;

const numeric = /(\d{4}-\d\d-\d\d(?!\d))|(\d{1,2}:\d\d(?![\d:]))|\d+(?:[.,:]\d+)*/y;
const letters = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/uy;
const white = /\s/;

/** The tokens of a text, in order; none for a text longer than `longestText`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  if (text.length > longestText) return tokens;
  let start = 0;
  let tight = false;
  while (start < text.length) {
    const code = text.charCodeAt(start);
    if (code === 32 || (code < 33 ? code > 8 : code > 159 && white.test(text.charAt(start)))) {
      tight = false;
      start++;
      continue;
    }
    const token = readToken(text, start, code, tight);
    tokens.push(token);
    start = token.end;
    tight = true;
  }
  return tokens;
}

function readToken(text: string, start: number, code: number, tight: boolean): Token {
  if (code > 47 && code < 58) return readNumeric(text, start, tight);
  const end = code < 128 ? endOfAsciiWord(text, start) : start;
  if (end > start && !goesOn(text, end)) {
    return { word: text.slice(start, end).toLowerCase(), kind: "word", number: NaN, tight, start, end };
  }
  letters.lastIndex = start;
  const [word] = (code < 128 && end === start ? null : letters.exec(text)) ?? [];
  if (word === undefined) return readSign(text, start, tight);
  const plain = word.toLowerCase().replaceAll("’", "'");
  return { word: plain, kind: "word", number: NaN, tight, start, end: start + word.length };
}

function endOfAsciiWord(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end) | 32;
    if (code < 97 || code > 122) break;
  }
  return end;
}

/** True where a word of plain letters may be longer than that: an accent, an apostrophe. */
function goesOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return code === 39 || code > 127;
}

function readNumeric(text: string, start: number, tight: boolean): Token {
  numeric.lastIndex = start;
  const [word = "", date, clock] = numeric.exec(text) ?? [];
  const end = start + word.length;
  if (date !== undefined) return { word, kind: "date", number: NaN, tight, start, end };
  if (clock !== undefined) return { word, kind: "clock", number: NaN, tight, start, end };
  return { word, kind: "number", number: readNumber(word), tight, start, end };
}

function readSign(text: string, start: number, tight: boolean): Token {
  const pair = text.slice(start, start + 2);
  const isPair = pair === "<=" || pair === ">=" || pair === "=<" || pair === "=>";
  const isWide = (text.codePointAt(start) ?? 0) > 0xffff;
  const end = start + (isPair || isWide ? 2 : 1);
  return { word: text.slice(start, end), kind: "sign", number: NaN, tight, start, end };
}

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^\d+(?:\.\d{1,2}|\.\d{4,})?$|^0\.\d+$/;

/** `1,000` and `2.5`; `1.000` and `2,5` mean one thing here and another there. */
function readNumber(written: string): number {
  if (written.length < 3) return Number(written);
  if (grouped.test(written)) return Number(written.replaceAll(",", ""));
  return plain.test(written) ? Number(written) : NaN;
}

/** The sentences of a text: what a line break, a semicolon or a full stop ends. Abbreviations do not end one. */
export function splitSentences(text: string, tokens: readonly Token[], abbreviations: ReadonlySet<string>): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  const close = (): void => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  for (const [index, token] of tokens.entries()) {
    const last = tokens[index - 1];
    if (last && !token.tight && text.slice(last.end, token.start).includes("\n")) close();
    if (token.kind === "sign" && endsSentence(token.word, tokens, index, abbreviations)) close();
    else sentence.push(token);
  }
  close();
  return sentences;
}

function endsSentence(
  sign: string,
  tokens: readonly Token[],
  index: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (sign === ";" || sign === "!" || sign === "?" || sign === "…") return true;
  if (sign !== "." || tokens[index + 1]?.tight === true) return false;
  const last = tokens[index - 1];
  if (!last || tokens[index + 1] === undefined) return true;
  if (last.kind === "word" && abbreviations.has(last.word)) return false;
  // The second stop of “a.m.” or “e.g.”.
  return !(last.word.length === 1 && last.tight && tokens[index - 2]?.word === ".");
}
