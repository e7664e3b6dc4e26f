import type { Speak } from "./speak.ts";

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function joinWords(names: readonly string[], speak: Speak): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : speak("step.and", { first: names.slice(0, -1).join(", "), last });
}
