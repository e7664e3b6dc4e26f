import type { Speak } from "../../site/speak.ts";

/** How people ask for records by how they stand. */
export const askedStandings = ["blocked", "past", "ended", "stale", "overdue", "due-soon", "retired", "draft"] as const;
export type AskedStanding = (typeof askedStandings)[number];

/** One thing that is looked for: a word, a phrase in quotes, or a phrase that asks how a record stands. */
export interface SearchWord {
  text: string;
  isPhrase: boolean;
  standings: readonly AskedStanding[];
}

const most = 16;

/** Reads what is looked for from what was typed. The words a question is made of are left out, unless there are no others. */
export function readWords(term: string, speak: Speak): SearchWord[] {
  const phrases = phrasesOf(speak);
  const asides = asidesOf(speak);
  const words: SearchWord[] = [];
  const [...parts] = term.matchAll(/"([^"]+)"|[^\s"/]+/g);
  for (let at = 0; at < parts.length && words.length < most;) {
    const [whole = "", quoted] = parts[at] ?? [];
    const phrase =
      quoted === undefined
        ? phrases.find(({ length, text }) => text === joined(parts.slice(at, at + length)))
        : undefined;
    if (quoted !== undefined) words.push({ text: quoted.trim(), isPhrase: true, standings: [] });
    else if (phrase) words.push({ text: phrase.text, isPhrase: phrase.length > 1, standings: phrase.standings });
    else words.push({ text: trimmed(whole), isPhrase: false, standings: [] });
    at += phrase?.length ?? 1;
  }
  const said = words.filter(({ text }) => plainWord(text) !== "");
  const telling = said.filter(({ text, isPhrase }) => isPhrase || !asides.has(text.toLowerCase()));
  return uniqueBy(telling.length > 0 ? telling : said);
}

/** The words that a question is made of and that tell nothing. */
export function asidesOf(speak: Speak): ReadonlySet<string> {
  return new Set(speak("search.asides").split(/\s+/));
}

/** Other words that mean the same as one. */
export function alikesOf(speak: Speak, { text, isPhrase }: SearchWord): string[] {
  if (isPhrase) return [];
  const word = text.toLowerCase();
  const groups = speak("search.alike")
    .split(",")
    .map((group) => group.trim().split(/\s+/));
  return [...new Set(groups.filter((group) => group.includes(word)).flat())].filter((other) => other !== word);
}

/** A word as it is compared: small letters and figures, without accents and points. */
export function plainWord(word: string): string {
  return word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

interface Phrase {
  text: string;
  length: number;
  standings: AskedStanding[];
}

/** Every phrase that asks how a record stands, the longest first. */
function phrasesOf(speak: Speak): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const standing of askedStandings) {
    for (const text of speak(`search.asked.${standing}`)
      .toLowerCase()
      .split(/\s*,\s*/)) {
      if (text === "") continue;
      const phrase = phrases.get(text) ?? { text, length: text.split(" ").length, standings: [] };
      phrase.standings.push(standing);
      phrases.set(text, phrase);
    }
  }
  return [...phrases.values()].sort((a, b) => b.length - a.length);
}

function joined(parts: readonly RegExpExecArray[]): string {
  return parts.map(([part]) => trimmed(part).toLowerCase()).join(" ");
}

function trimmed(word: string): string {
  return word.replace(/[^\p{L}\p{N}]+$/u, "");
}

function uniqueBy(words: readonly SearchWord[]): SearchWord[] {
  return [...new Map(words.map((word) => [plainWord(word.text), word])).values()];
}
