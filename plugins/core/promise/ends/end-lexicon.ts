import { english } from "../../vocabulary/english.ts";
import { buildLexicon, lookUp, type Lexicon, type Term } from "../text/lexicon.ts";
import { splitSentences, tokenize } from "../text/tokens.ts";

const words = english.times;
const roles = [
  ...[
    "ending",
    "beginning",
    "conditions",
    "after",
    "events",
    "openingEvents",
    "nothing",
    "endOf",
    "on",
    "or",
    "whichever",
  ],
  ...["lengths", "a", "quarter", "endsWith"],
] as const;

/** What a word does for the words beside it. */
export type EndRole = (typeof roles)[number];

/** What a word can mean where ends are read. */
export interface EndMeaning {
  roles: Set<string>;
  /** 1 to 12. */
  month?: number;
  number?: number;
}

/** A word of a text about an end. */
export type EndTerm = Term<EndMeaning>;

const abbreviations: ReadonlySet<string> = new Set(words.abbreviations);
const lexicon: Lexicon<EndMeaning> = build();

function build(): Lexicon<EndMeaning> {
  const meanings = new Map<string, EndMeaning>();
  const add = (phrases: readonly string[], meaning: Omit<EndMeaning, "roles">, role?: string): void => {
    for (const phrase of phrases) {
      const known = meanings.get(phrase) ?? { roles: new Set() };
      if (role !== undefined) known.roles.add(role);
      meanings.set(phrase, { ...known, ...meaning });
    }
  };
  for (const role of roles) add(words.ends[role], {}, role);
  for (const [index, names] of words.months.entries()) add(names, { month: index + 1 });
  for (const [number, name] of words.numbers.entries()) add([name], { number });
  return buildLexicon(meanings);
}

/** The sentences of a text as the grammar of ends sees them. */
export function endSentences(text: string): EndTerm[][] {
  return splitSentences(text, tokenize(text), abbreviations).map((sentence) => lookUp(lexicon, sentence));
}

/** True where a term is there and does what the role says. */
export function does(term: EndTerm | undefined, role: EndRole): boolean {
  return term?.meaning?.roles.has(role) === true;
}
