/** A value as a message shows it: in quotes, cut short. */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return typeof value === "string" ? `“${short}”` : short;
}

/** `1 day`, `3 days`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The sentence that offers a candidate, or nothing. */
export function didYouMean(candidate: string | undefined): string {
  return candidate === undefined ? "" : `Did you mean ${quote(candidate)}? `;
}
