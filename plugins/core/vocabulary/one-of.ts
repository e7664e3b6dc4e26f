/** A pattern for any of these words, the longest first, where a blank stands for any one blank or hyphen. */
export function oneOf(words: Iterable<string>): string {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return `(?:${longestFirst.map(escaped).join("|")})`;
}

/** What stands between two words, or between a number and its unit. */
export const gap = "[ \\u00a0\\u202f‑-]";

/** Where a word begins, and where it ends. */
export const wordStart = String.raw`(?<![\p{L}\p{N}_-])`;
export const wordEnd = String.raw`(?![\p{L}\p{N}_]|-\p{L})`;

/** Words as a pattern finds them; a blank stands for any one blank or hyphen. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(" ", gap);
}
