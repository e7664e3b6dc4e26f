import type { Random } from "./random.ts";
import { sentences, typographicSentences, vocabulary } from "./vocabulary.ts";

/** Writes text in one page's manner. */
export interface Prose {
  sentence(): string;
  /** A few words, for a link's text or a table's cell. */
  words(): string;
}

/** `typographic` mixes in curly quotes, dashes and accents. */
export function createProse(random: Random, typographic: boolean): Prose {
  return {
    sentence: () => fill(random.pick(typographic && random.chance(0.2) ? typographicSentences : sentences), random),
    words: () => `${random.pick(vocabulary.quality)} ${random.pick(vocabulary.subject)}`,
  };
}

function fill(template: string, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    const name = Object.keys(vocabulary).find((key) => key === slot.toLowerCase()) as
      keyof typeof vocabulary | undefined;
    if (name === undefined) return whole;
    const word = random.pick<string>(vocabulary[name]);
    return slot === name ? word : capitalise(word);
  });
}

/** The text with a capital letter at its beginning. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
