import { english } from "../../vocabulary/english.ts";
import { plays, type TargetTerm } from "./target-lexicon.ts";

/** A number with what it counts, from one term to another. */
export interface Quantity {
  value: number;
  unit: string;
  /** A share, money, a length of time, or things. */
  of: "share" | "money" | "time" | "things";
  /** Where the number begins: a sign of money before it is part of it. */
  first: number;
  /** The first term behind it. */
  next: number;
}

const mostWords = 6;

/**
 * Reads the number that begins at a term, with its unit: `95%`, `£200`, `two business days`, `3 concurrent items`, `9 of 11 sale
 * days`, `4.2 out of 5`. Undefined for anything that could be another number: a range, “5 million”, “1 in 10”, “10k”.
 */
export function readQuantity(text: string, terms: readonly TargetTerm[], index: number): Quantity | undefined {
  const isMoney = plays(terms[index], "currencies");
  const at = isMoney ? index + 1 : index;
  const term = terms[at];
  const unitOfOne = plays(term, "a") ? terms[at + 1]?.meaning?.unit : undefined;
  if (unitOfOne !== undefined) return { value: 1, unit: unitOfOne, of: "time", first: index, next: at + 2 };
  const value = valueOf(text, term, terms[at + 1]);
  if (Number.isNaN(value) || isPartOfLarger(terms, at)) return undefined;
  const base = { value, first: index };
  const behind = terms[at + 1];
  if (plays(behind, "percent")) return isMoney ? undefined : { ...base, unit: "%", of: "share", next: at + 2 };
  if (isMoney || plays(behind, "currencies")) {
    const isGlued =
      (isMoney ? behind : terms[at + 2])?.tight === true && (isMoney ? behind : terms[at + 2])?.kind === "word";
    const sign = isMoney ? terms[index]?.word : behind?.word;
    return isGlued || sign === undefined
      ? undefined
      : { ...base, unit: sign, of: "money", next: isMoney ? at + 1 : at + 2 };
  }
  const unitAt = behind?.word === "-" ? at + 2 : at + 1;
  const unit = terms[unitAt]?.meaning?.unit;
  if (unit !== undefined) return timeOf(base, terms, unitAt, unit);
  if (behind?.tight === true && (behind.kind === "word" || behind.kind === "number")) return undefined;
  const outOf = plays(behind, "outOf") ? terms[at + 2]?.number : undefined;
  if (outOf !== undefined && !Number.isNaN(outOf)) {
    return { ...base, unit: `${english.targets.printed.outOf} ${String(outOf)}`, of: "things", next: at + 3 };
  }
  const next = endOfThings(terms, at + 1);
  const last = terms[next - 1];
  if (isShare(terms, next)) return undefined;
  const things = behind && last && next > at + 1 ? text.slice(behind.start, last.end) : "";
  return { ...base, unit: things, of: "things", next };
}

function valueOf(text: string, term: TargetTerm | undefined, behind: TargetTerm | undefined): number {
  if (!term) return NaN;
  const value = term.meaning?.number ?? term.number;
  const written = text.slice(term.start, term.end);
  // “99.999%” has its decimals; nobody promises a share of a hundred thousand per cent.
  if (Number.isNaN(value) && plays(behind, "percent") && /^\d+\.\d+$/.test(written)) return Number(written);
  return value;
}

/** A range, a larger number in words, a negative number. */
function isPartOfLarger(terms: readonly TargetTerm[], at: number): boolean {
  const before = terms[at - 1];
  const behind = terms[at + 1];
  if (plays(behind, "larger") || plays(before, "larger")) return true;
  if ((before?.word === "-" || before?.word === "−") && terms[at]?.tight === true) return true;
  return plays(behind, "to") && isNumber(terms[at + 2]);
}

function timeOf(
  base: Pick<Quantity, "value" | "first">,
  terms: readonly TargetTerm[],
  unitAt: number,
  unit: string,
): Quantity {
  const rest = terms[unitAt + 1]?.number ?? NaN;
  if (unit === "hour" && rest < 60 && terms[unitAt + 2]?.meaning?.unit === "minute") {
    return { ...base, value: base.value * 60 + rest, unit: "minute", of: "time", next: unitAt + 3 };
  }
  return { ...base, unit, of: "time", next: unitAt + 1 };
}

/** The first term behind the counted thing: words up to one that ends it, hyphens and strokes inside words among them. */
function endOfThings(terms: readonly TargetTerm[], from: number): number {
  let index = from;
  if (plays(terms[from], "of")) {
    // “9 of 11 sale days”, “1 of the 40 test tickets”, “3 of the last 20 sailings”.
    const total = [from + 1, from + 2].find((at) => isNumber(terms[at]));
    if (total === undefined) return from;
    index = total + 1;
  }
  for (let words = 0; words < mostWords; index++) {
    const term = terms[index];
    if (!term) break;
    const isGlued = term.tight && index > from;
    if (term.kind === "sign" && !((term.word === "-" || term.word === "/") && isGlued && terms[index + 1]?.tight))
      break;
    if (isGlued) continue;
    const isPerThing = plays(term, "perThing") && terms[index + 1]?.kind === "word" && !terms[index + 1]?.meaning?.span;
    if (isPerThing) return index + 2;
    if (isEnd(term)) break;
    words++;
  }
  return index;
}

function isEnd(term: TargetTerm): boolean {
  const { comparison, attribute, behind, adverb } = term.meaning ?? {};
  if ((comparison ?? attribute ?? behind ?? adverb) !== undefined) return true;
  return plays(term, "stops") || plays(term, "per") || term.kind === "clock";
}

function isNumber(term: TargetTerm | undefined): boolean {
  return term?.kind === "number" || term?.meaning?.number !== undefined;
}

function isShare(terms: readonly TargetTerm[], index: number): boolean {
  // “In every” is one term.
  const isIn = plays(terms[index], "inShare");
  return (isIn && isShareOf(terms, index + 1)) || (plays(terms[index], "per") && isNumber(terms[index + 1]));
}

/** `in 10`, `in a hundred`, `in every 100`. */
function isShareOf(terms: readonly TargetTerm[], index: number): boolean {
  const at = plays(terms[index], "per") && !plays(terms[index], "perThing") ? index + 1 : index;
  if (plays(terms[at], "larger")) return true;
  return isNumber(terms[at]) && terms[at + 1]?.meaning?.unit === undefined;
}
