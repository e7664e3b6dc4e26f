import { english } from "../../vocabulary/english.ts";
import { weekdays, type Schedule, type Weekday } from "../agreement.ts";
import { buildLexicon, type Lexicon, type Term } from "../text/lexicon.ts";

const words = english.times;

const roles = [
  ...[
    "every",
    "other",
    "once",
    "per",
    "opening",
    "deadline",
    "pointing",
    "hedges",
    "conditions",
    "lasting",
    "notLasting",
  ],
  ...["awayFrom", "beforeNoon", "afterNoon", "noon", "of", "the", "and", "or", "comma", "to", "at", "on", "anHour"],
  ...["andAHalf", "time", "anywhere", "larger", "between", "ordinalEndings", "alternate", "several", "hedgesBehind"],
] as const;

/** What a word does for the words beside it. */
export type TimeRole = (typeof roles)[number];

/** All that a word or a phrase can mean where times are read; most mean one thing. */
export interface TimeMeaning {
  roles: Set<string>;
  /** A period in one word: `weekly`. */
  period?: Period;
  /** A unit to count with, and how many it is: a fortnight is two weeks. */
  unit?: Period;
  weekday?: { day: Weekday; many: boolean; short: boolean };
  /** 1, 2 … or -1 for the last. */
  nth?: number;
  number?: number;
  /** Minutes in a unit of length. */
  length?: number;
  /** Minutes of a length that a phrase names by itself. */
  span?: number;
  /** 1 to 12. */
  month?: number;
  /** An IANA name, for a place before `time`. */
  place?: string;
}

/** How often. */
export type Period = Pick<Schedule, "every" | "unit">;

/** A word of a text about times. */
export type TimeTerm = Term<TimeMeaning>;

/** Everything the grammar of times knows. */
export const timeLexicon: Lexicon<TimeMeaning> = build();

function build(): Lexicon<TimeMeaning> {
  const meanings = new Map<string, TimeMeaning>();
  const add = (phrases: readonly string[], meaning: Omit<TimeMeaning, "roles">, role?: string): void => {
    for (const phrase of phrases) {
      const known = meanings.get(phrase) ?? { roles: new Set() };
      if (role !== undefined) known.roles.add(role);
      meanings.set(phrase, { ...known, ...meaning });
    }
  };
  for (const role of roles) add(words[role], {}, role);
  for (const { every, unit, words: names } of words.periods) add(names, { period: { every, unit } });
  for (const { unit, words: names } of words.units) add(names, { unit: { every: 1, unit } });
  for (const { every, unit, words: names } of words.multiples) add(names, { unit: { every, unit } });
  for (const day of weekdays) {
    const { one, many } = words.weekdays[day];
    for (const [index, name] of one.entries()) add([name], { weekday: { day, many: false, short: index > 0 } });
    add(many, { weekday: { day, many: true, short: false } });
  }
  for (const [name, nth] of Object.entries(words.ordinals)) add([name], { nth });
  for (const [value, name] of words.numbers.entries()) add([name], { number: value });
  for (const [name, value] of Object.entries(words.tens)) {
    add([name], { number: value });
    for (const [ones, one] of words.numbers.slice(1, 10).entries()) {
      add([`${name}-${one}`, `${name} ${one}`], { number: value + ones + 1 });
    }
  }
  for (const { minutes, words: names } of words.lengths) add(names, { length: minutes });
  for (const [name, span] of Object.entries(words.halves)) add([name], { span });
  for (const [index, names] of words.months.entries()) add(names, { month: index + 1 });
  for (const [name, place] of Object.entries(words.places)) add([name], { place });
  return buildLexicon(meanings);
}

/** True where a term is there and does what the role says. */
export function hasRole(term: TimeTerm | undefined, role: TimeRole): boolean {
  return term?.meaning?.roles.has(role) === true;
}

/** The number a term says in digits or in words; `NaN` for any other term. */
export function numberOf(term: TimeTerm | undefined): number {
  return term === undefined ? NaN : (term.meaning?.number ?? term.number);
}
