const mostCharacters = 80;

/** A value of the frontmatter in one line, cut short; a mapping with its keys sorted. */
export function printedValue(value: unknown): string {
  const text = typeof value === "string" ? value : sorted(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}

/** True for values that say the same; the order of keys says nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (isMapping(item) ? inOrder(item) : item)) ?? "";
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(mapping: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(mapping).sort();
  return Object.fromEntries(keys.map((key) => [key, mapping[key]]));
}
