// Letters, digits, what stands for a comparison or a unit, and the sign of a number that stands alone.
const token = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*|[\p{Sc}%<>=≤≥+]|(?<![\p{L}\p{N}])[-−](?=\p{N})/gu;

/**
 * A text by its words alone: lower case, without punctuation or white space that only sets them apart, letters and digits as
 * words of their own. `Sev-2`, `SEV 2` and `sev2` fold to `sev 2`.
 */
export function foldWords(text: string): string {
  return (text.normalize("NFKC").toLowerCase().match(token) ?? []).join(" ");
}
