import { unquoted } from "./sentences.ts";

/** Part of a sentence, and the same with what stands in quotation marks hidden. Both are of one length. */
export interface Line {
  text: string;
  masked: string;
}

/** Part of a line. */
export function sliceLine({ text, masked }: Line, from: number, to?: number): Line {
  return { text: text.slice(from, to), masked: masked.slice(from, to) };
}

/** A line with a stretch turned into blanks, so that every other place stays. */
export function blankOut({ text, masked }: Line, from: number, to: number): Line {
  const blank = (line: string): string => line.slice(0, from) + " ".repeat(to - from) + line.slice(to);
  return { text: blank(text), masked: blank(masked) };
}

const wide = /\s\s|[^\S ]/;
const markFirst = /^[\s,:;–—]+/u;
const markLast = /[\s,:;.–—]+$/u;

/** What a line says: blanks once, without punctuation at its ends and quotation marks around it; `undefined` where that is nothing. */
export function saidIn({ text }: Line): string | undefined {
  const plain = (wide.test(text) ? text.replace(/\s+/g, " ") : text).replace(markFirst, "");
  return unquoted(plain.replace(markLast, "")) || undefined;
}
