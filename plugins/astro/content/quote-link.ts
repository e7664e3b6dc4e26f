/** A link with the words around it. */
export interface Quote {
  before: string;
  text: string;
  after: string;
}

const longestSide = 160;
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * Quotes the sentence a link stands in, of a table its row; a long one is cut at a word on either side. `passage` is the plain
 * text of the block, with `\n` for a hard break and `\t` between the cells of a row; the link's text stands from `start` to `end`.
 */
export function quoteLink(passage: string, start: number, end: number): Quote {
  const [from, to] = passage.includes("\t") ? [0, passage.length] : sentenceAround(passage, start, end);
  return {
    before: cutStart(plain(passage.slice(from, start)).replace(/^[ ·]+/, "")),
    text: plain(passage.slice(start, end)).trim(),
    after: cutEnd(plain(passage.slice(end, to)).replace(/[ ·]+$/, "")),
  };
}

function sentenceAround(passage: string, start: number, end: number): [number, number] {
  const lineStart = passage.lastIndexOf("\n", start - 1) + 1;
  const lineBreak = passage.indexOf("\n", end);
  const line = passage.slice(lineStart, lineBreak === -1 ? passage.length : lineBreak);
  let [from, to] = [lineStart, lineStart + line.length];
  for (const { index, segment } of sentences.segment(line)) {
    const [first, last] = [lineStart + index, lineStart + index + segment.length];
    if (first <= start) from = first;
    if (last >= end) {
      to = last;
      break;
    }
  }
  return [from, to];
}

function plain(text: string): string {
  return text.replace(/ *\t[\t ]*/g, " · ").replace(/\s+/g, " ");
}

function cutStart(text: string): string {
  return text.length <= longestSide ? text : `… ${text.slice(-longestSide).replace(/^\S*\s+/, "")}`;
}

function cutEnd(text: string): string {
  return text.length <= longestSide ? text : `${text.slice(0, longestSide).replace(/\s+\S*$/, "")} …`;
}
