import type { Span } from "../../document/document.ts";
import type { End } from "../agreement.ts";
import { does, endSentences, type EndTerm } from "./end-lexicon.ts";
import { readDate, type ReadDate } from "./read-date.ts";

/** An end without its place. */
export type EndReading = Omit<End, "start" | "end">;

interface Sentence {
  readonly text: string;
  readonly terms: readonly EndTerm[];
  readonly isFirst: boolean;
  readonly dates: string[];
  readonly triggers: string[];
  /** How many terms without weight it opens with. */
  readonly opening: number;
  /** A word like “ends” or “sooner” has been read. */
  isEnding: boolean;
}

const beginningReach = 3;

/**
 * Reads until when something holds from running text, placed by its sentences in offsets of the text; undefined where it names
 * neither one date nor an event.
 */
export function readEndText(text: string): End | undefined {
  const dates: string[] = [];
  const triggers: string[] = [];
  const places: Span[] = [];
  for (const [index, terms] of endSentences(text).entries()) {
    const weighty = terms.findIndex((term) => !does(term, "on") && term.kind !== "sign");
    const opening = weighty < 0 ? terms.length : weighty;
    const before = dates.length + triggers.length;
    readSentence({ text, terms, dates, triggers, isFirst: index === 0, opening, isEnding: false });
    const place = { start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? 0 };
    if (dates.length + triggers.length > before) places.push(place);
  }
  const [on, another] = [...new Set(dates)];
  const isSaid = another === undefined ? on !== undefined || triggers.length > 0 : triggers.length > 0;
  if (!isSaid) return undefined;
  const place = { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 };
  return { on: another === undefined ? on : undefined, triggers, ...place };
}

function readSentence(sentence: Sentence): void {
  const { terms } = sentence;
  for (let index = 0; index < terms.length;) {
    const date = readDate(sentence.text, terms, index);
    if (date) takeDate(sentence, index, date);
    const next = date?.next ?? readTriggers(sentence, index);
    if (does(terms[index], "ending")) sentence.isEnding = true;
    index = next ?? index + 1;
  }
}

/** Takes a date that a word like “ends” stands before, or that the first sentence opens with. */
function takeDate({ terms, isFirst, opening, isEnding, dates }: Sentence, index: number, { date }: ReadDate): void {
  const before = terms.slice(Math.max(0, index - beginningReach), index);
  const sinceEnding = before.slice(before.findLastIndex((term) => does(term, "ending")) + 1);
  if (sinceEnding.some((term) => does(term, "beginning"))) return;
  const opens = index <= opening || (index === opening + 1 && does(terms[opening], "after"));
  const isAlternative = does(before[before.findLastIndex((term) => !does(term, "on"))], "or");
  if (isEnding || (isFirst && (opens || isAlternative))) dates.push(date);
}

/** Reads the events that begin at a term, parted by “or”, and returns the first term behind them. */
function readTriggers(sentence: Sentence, index: number): number | undefined {
  const { terms, isFirst, isEnding } = sentence;
  if (!isEnding && !(isFirst && opensTrigger(sentence, index))) return undefined;
  let from = openerAt(sentence, index);
  if (from === undefined) return undefined;
  for (;;) {
    const isCondition = does(terms[from], "conditions");
    let first = from;
    while (does(terms[first], "conditions")) first++;
    if (
      readDate(sentence.text, terms, first) ??
      (does(terms[from], "after") && readDate(sentence.text, terms, from + 1))
    ) {
      return isCondition || does(terms[from], "after") ? from + 1 : from;
    }
    const end = endOfTrigger(sentence, first, isCondition);
    if (!does(terms[first], "nothing")) takeTrigger(sentence, first, end.at);
    if (end.next >= terms.length || end.isLast) return end.next;
    from = end.next;
  }
}

/** Where an event begins, if one begins at a term: `if …`, `after …`, `6 months after …`, `any …`, `Q4 2027`, `March 2028`. */
function openerAt(sentence: Sentence, index: number): number | undefined {
  const { terms } = sentence;
  const term = terms[index];
  if (does(term, "conditions") || does(term, "after")) return index;
  if (does(terms[index - 1], "or") && does(term, "events")) return index;
  if (does(term, "openingEvents") && opensTrigger(sentence, index)) return index;
  // “Ends on the last day of the pilot”.
  if (does(term, "events") && does(terms[index - 1], "endsWith")) return index;
  const isQuarter = does(term, "quarter") && terms[index + 1]?.tight === true && terms[index + 1]?.kind === "number";
  if (isQuarter || term?.meaning?.month !== undefined) {
    const before = terms[index - 1];
    return does(before, "ending") || does(before, "on") || does(before, "or") ? index : undefined;
  }
  const behind = lengthBehind(terms, index);
  return behind !== undefined && does(terms[behind], "after") ? index : undefined;
}

/** True where nothing of weight stands before a term, so that it may open a trigger by itself. */
function opensTrigger({ terms, opening }: Sentence, index: number): boolean {
  return index <= opening || does(terms[index - 1], "or");
}

function lengthBehind(terms: readonly EndTerm[], index: number): number | undefined {
  const isNumber =
    terms[index]?.kind === "number" || terms[index]?.meaning?.number !== undefined || does(terms[index], "a");
  return isNumber && does(terms[index + 1], "lengths") ? index + 2 : undefined;
}

/** Where an event ends: at another one, at a date, at “whichever”. */
function endOfTrigger(
  { text, terms }: Sentence,
  from: number,
  isCondition: boolean,
): { at: number; next: number; isLast: boolean } {
  for (let index = from + 1; index < terms.length; index++) {
    const isComma = terms[index]?.word === ",";
    const or = isComma ? index + 1 : index;
    const isOr = does(terms[or], "or");
    if (!isComma && !isOr) {
      if (does(terms[index], "whichever")) return { at: index, next: terms.length, isLast: true };
      continue;
    }
    const next = isOr ? or + 1 : index + 1;
    const term = terms[next];
    if (does(term, "whichever")) return { at: index, next: terms.length, isLast: true };
    const date = isOr && readDate(text, terms, does(term, "on") ? next + 1 : next);
    if (date) return { at: index, next, isLast: true };
    const isOpener = does(term, "conditions") || does(term, "after") || lengthAfter(terms, next);
    const isEvent = does(term, "events") && !isCondition && (isOr || hasOrBehind(terms, next));
    if (isOpener || isEvent || (isOr && isComma)) return { at: index, next, isLast: false };
  }
  return { at: terms.length, next: terms.length, isLast: true };
}

function lengthAfter(terms: readonly EndTerm[], index: number): boolean {
  const behind = lengthBehind(terms, index);
  return behind !== undefined && does(terms[behind], "after");
}

function hasOrBehind(terms: readonly EndTerm[], index: number): boolean {
  return terms.slice(index).some((term) => does(term, "or"));
}

function takeTrigger({ text, terms, triggers }: Sentence, from: number, to: number): void {
  const first = terms[from];
  let end = to;
  while (end > from && terms[end - 1]?.kind === "sign" && terms[end - 1]?.word !== ")") end--;
  const last = terms[end - 1];
  if (!first || !last || end <= from) return;
  const written = text.slice(first.start, last.end).replace(/\s+/g, " ");
  // A word the grammar knows is no name: it is written small wherever it stood. “Q4” and “March” are names.
  const isKnown = does(first, "quarter") ? false : first.meaning?.roles.size || first.meaning?.number !== undefined;
  const trigger = isKnown ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  if (!triggers.includes(trigger)) triggers.push(trigger);
}
