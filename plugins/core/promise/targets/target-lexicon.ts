import { english } from "../../vocabulary/english.ts";
import { comparisons, type Comparison } from "../agreement.ts";
import { buildLexicon, type Lexicon, type Term } from "../text/lexicon.ts";
import type { Schedule } from "../agreement.ts";

const words = english.targets;
const times = english.times;

const roles = [
  ...["over", "counting", "percent", "currencies", "a", "of", "outOf", "between", "and", "with", "none", "to", "per"],
  ...[
    "perBehindComma",
    "notPer",
    "larger",
    "inShare",
    "stops",
    "linking",
    "leading",
    "conditions",
    "negations",
    "good",
  ],
  ...["notShare", "notCounted", "joining", "actions", "done", "inTime", "perThing"],
] as const;

/** What a word does for the words beside it. */
export type TargetRole = (typeof roles)[number];

/** All that a word or a phrase can mean where targets are read. */
export interface TargetMeaning {
  roles: Set<string>;
  /** Said before a number. */
  comparison?: Comparison;
  /** Said of what is counted: “older than”. */
  attribute?: Comparison;
  /** Said behind a number: “or fewer”. */
  behind?: Comparison;
  number?: number;
  /** A unit of time, as data calls it. */
  unit?: string;
  /** A span to count over, and the word that names it by itself: “monthly”. */
  span?: Schedule["unit"];
  adverb?: Schedule["unit"];
}

/** A word of a text about targets. */
export type TargetTerm = Term<TargetMeaning>;

/** Everything the grammar of targets knows. */
export const targetLexicon: Lexicon<TargetMeaning> = build();

function build(): Lexicon<TargetMeaning> {
  const meanings = new Map<string, TargetMeaning>();
  const add = (phrases: readonly string[], meaning: Omit<TargetMeaning, "roles">, role?: string): void => {
    for (const phrase of phrases) {
      const known = meanings.get(phrase) ?? { roles: new Set() };
      if (role !== undefined) known.roles.add(role);
      meanings.set(phrase, { ...known, ...meaning });
    }
  };
  for (const role of roles) add(words[role], {}, role);
  for (const comparison of comparisons) {
    add(words.comparators[comparison], { comparison });
    if (comparison === "<" || comparison === ">") add(words.attributes[comparison], { attribute: comparison });
    if (comparison === "<=" || comparison === ">=") add(words.behind[comparison], { behind: comparison });
  }
  for (const { unit, words: names } of words.units) add(names, { unit });
  for (const { unit, words: names } of times.units) add(names, { span: unit });
  for (const { every, unit, words: names } of times.periods) if (every === 1) add(names, { adverb: unit });
  for (const [value, name] of times.numbers.entries()) add([name], { number: value });
  for (const [name, value] of Object.entries(times.tens)) {
    add([name], { number: value });
    for (const [ones, one] of times.numbers.slice(1, 10).entries()) {
      add([`${name}-${one}`, `${name} ${one}`], { number: value + ones + 1 });
    }
  }
  return buildLexicon(meanings);
}

/** True where a term is there and does what the role says. */
export function plays(term: TargetTerm | undefined, role: TargetRole): boolean {
  return term?.meaning?.roles.has(role) === true;
}
