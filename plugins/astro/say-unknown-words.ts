import { nearest } from "../core/diagnostic/nearest.ts";
import { isWordKey, listWordKeys } from "./site/speak.ts";

/** Says of each of a handbook's own interface words that is none so, with the one that was meant. */
export function sayUnknownWords(words: Readonly<Record<string, string>>): string[] {
  return Object.keys(words)
    .filter((key) => !isWordKey(key))
    .map((key) => {
      const meant = nearest(key, listWordKeys());
      return `There is no interface word “${key}” to replace${meant === undefined ? "." : `; did you mean “${meant}”?`}`;
    });
}
