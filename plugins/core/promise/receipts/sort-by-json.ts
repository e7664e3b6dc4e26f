/** A value that JSON can hold; a key without a value counts as absent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The values in the order of their JSON: a list whose order says nothing. */
export function sortByJson<T extends Json>(values: readonly T[]): readonly T[] {
  if (values.length < 2) return values;
  return values
    .map((value) => ({ value, json: JSON.stringify(value) }))
    .sort((one, other) => compareText(one.json, other.json))
    .map(({ value }) => value);
}

/** Compares by UTF-16 units: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
