import type { Span } from "../../document/document.ts";
import type { Hop, Ladder, Window } from "../agreement.ts";
import { everyMatch } from "../window/every-match.ts";
import { arePeople, readActingHop, readHop, settleWaits, type SaidHop } from "./ladder-hops.ts";
import * as words from "./ladder-words.ts";
import * as sentenceWords from "../promises/promise-words.ts";
import { isRole } from "../people/role-phrases.ts";
import { readSigns } from "../promises/sentence-signs.ts";
import { maskQuotes, splitSentences, type Sentence } from "../promises/sentences.ts";
import { findWindows } from "../window/window.ts";

type Place = (from: number, length: number) => Span;
// A ladder is short, and the time to read one grows faster than its length.
const longestSentence = 600;
const longestHop = 120;

type Piece = Span & { text: string };

/** Every ladder of a running text: chains of arrows, “then”, and lists numbered in the text. */
export function readLadderText(text: string, placeOf: Place): Ladder[] {
  const numbered = readNumbered(text);
  if (numbered) return build(numbered, undefined, undefined, placeOf, { start: 0, end: text.length });
  return joinThens(splitSentences(text)).flatMap((sentence) => readSentence(sentence, placeOf));
}

/** The only step of a text that names one: `Engineering sponsor (24h)`. */
export function readOnlyHop(text: string, placeOf: Place): Ladder[] {
  const [sentence] = splitSentences(text.slice(0, longestSentence));
  if (!sentence || sentence.text.length > longestHop) return [];
  const { rest, when } = withoutLabel(sentence);
  const hop = readHop(rest.text);
  if (!hop || !hop.who.every(isRole) || !(hop.within || arePeople([hop, hop], false))) return [];
  const piece = { text: rest.text, start: rest.start, end: rest.start + rest.text.length };
  return build([{ ...piece, hop }], when, undefined, placeOf, piece);
}

/** The window every hop has: “each with 24h to respond”, “24h each hop”; and where the words for it begin. */
export function readShared(text: string): { window: Window; from: number } | undefined {
  if (text.length > longestSentence || !readSigns(text).each) return undefined;
  for (const { window, start, end } of findWindows(text)) {
    const before = words.eachBefore.exec(text.slice(0, start));
    if (before) return { window, from: before.index };
    if (words.eachBehind.test(text.slice(end))) {
      return { window, from: words.boundBefore.exec(text.slice(0, start))?.index ?? start };
    }
  }
  return undefined;
}

/** Builds a ladder from its steps; nothing where they are not all people. */
export function build(
  steps: readonly (Piece & { hop: SaidHop | undefined })[],
  when: string | undefined,
  shared: Window | undefined,
  placeOf: Place,
  whole: Span,
): Ladder[] {
  const said = steps.flatMap(({ hop }) => (hop ? [hop] : []));
  if (said.length < steps.length || said.length === 0) return [];
  if (said.length > 1 && !arePeople(said, shared !== undefined)) return [];
  const hops: Hop[] = settleWaits(said).map(({ who, within }, index) => {
    const { start = 0, end = 0 } = steps[index] ?? {};
    return { who, within: within ?? shared, ...placeOf(start, end - start) };
  });
  return [{ when, hops, ...placeOf(whole.start, whole.end - whole.start) }];
}

function readSentence(sentence: Sentence, placeOf: Place): Ladder[] {
  if (sentence.text.length > longestSentence) return [];
  const byArrow = everyMatch(words.arrows, sentence.masked);
  if (byArrow.length === 0 && !readSigns(sentence.masked).each) return [];
  const { rest, when } = withoutLabel(sentence);
  const shared = readShared(rest.text);
  const chain = shared ? rest.text.slice(0, shared.from) : rest.text;
  const masked = maskQuotes(chain);
  const byArrows = cut(chain, everyMatch(words.arrows, masked), rest.start);
  const pieces = byArrows.length > 1 ? byArrows : cut(chain, everyMatch(words.thens, masked), rest.start);
  if (pieces.length < 2) return [];
  const steps = pieces.map((piece) => ({ ...piece, hop: readHop(piece.text) }));
  const whole = { start: sentence.start, end: sentence.start + sentence.text.length };
  return build(steps, when, shared?.window, placeOf, whole);
}

/** “Desk lead (4h); then the Ports lead” is one ladder. */
function joinThens(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (!last || !words.thenFirst.test(sentence.masked)) {
      joined.push(sentence);
      continue;
    }
    const gap = "; ".padEnd(sentence.start - last.start - last.text.length, " ");
    joined[joined.length - 1] = {
      text: last.text + gap + sentence.text,
      masked: last.masked + gap + sentence.masked,
      start: last.start,
    };
  }
  return joined;
}

function withoutLabel(sentence: Sentence): { rest: Sentence; when: string | undefined } {
  const found = sentenceWords.label.exec(sentence.masked) ?? sentenceWords.severityFirst.exec(sentence.masked);
  if (!found) return { rest: sentence, when: undefined };
  const length = found[0].length;
  const label = sentence.text
    .slice(0, length)
    .replace(/[\s:,–—-]+$/u, "")
    .replace(/^[“"](.*)[”"]$/u, "$1");
  const rest = {
    text: sentence.text.slice(length),
    masked: sentence.masked.slice(length),
    start: sentence.start + length,
  };
  return { rest, when: words.names.has(label.toLowerCase()) ? undefined : label };
}

function cut(text: string, marks: readonly RegExpExecArray[], start: number): Piece[] {
  const ends = [...marks.map(({ index }) => index), text.length];
  return ends.map((end, index) => {
    const mark = marks[index - 1];
    const from = mark ? mark.index + mark[0].length : 0;
    return { text: text.slice(from, end), start: start + from, end: start + end };
  });
}

/** “1. Desk lead (2h) 2. Ports lead” */
function readNumbered(text: string): (Piece & { hop: SaidHop | undefined })[] | undefined {
  const marks = everyMatch(words.inlineNumber, text);
  if (marks.length < 2 || marks[0]?.index !== 0) return undefined;
  if (!marks.every(([, number], index) => Number(number) === index + 1)) return undefined;
  return cut(text, marks, 0)
    .slice(1)
    .map((piece) => ({ ...piece, hop: readActingHop(piece.text) ?? readHop(piece.text) }));
}
