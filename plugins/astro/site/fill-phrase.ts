/** A phrase with `{name}` filled in; of `one | many` the one that fits `count`. What nothing is given for stays. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string | number>> = {}): string {
  const [one = "", many = one] = phrase.includes(" | ") ? phrase.split(" | ") : [phrase];
  const chosen = values["count"] === 1 ? one : many;
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
