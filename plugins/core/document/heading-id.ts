const headingId = /\{#([^\s{}]+)\}[ \t]*$/;

/** Reads an explicit `{#id}` at the very end of a heading's text: the text without it, and the id. */
export function parseHeadingId(text: string): { text: string; id: string } | undefined {
  if (!text.includes("{#")) return undefined;
  const match = headingId.exec(text);
  const id = match?.[1];
  return match && id !== undefined ? { text: text.slice(0, match.index).trimEnd(), id } : undefined;
}
