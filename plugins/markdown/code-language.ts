/**
 * True for a fence's language that a highlighter may be given. Astro's Prism highlighter writes it into an attribute
 * unescaped, so a quote in it would begin attributes of the author's choosing.
 */
export function isSafeLanguage(language: string): boolean {
  return !/["'<>&=\\]/.test(language);
}

/** True where some fence in `source` may name a language that is not safe. */
export function mayHoldUnsafeLanguage(source: string): boolean {
  if (!source.includes("```") && !source.includes("~~~")) return false;
  return source.split("\n").some((line) => (line.includes("```") || line.includes("~~~")) && !isSafeLanguage(line));
}
