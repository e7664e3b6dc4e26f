/** What the places of a phrase are filled with. */
export type PhraseValues = Readonly<Record<string, string | number>>;

/** A phrase with `{name}` filled in; of `one | many` it takes the one that fits `count`. What has no value stays as it is. */
export function fillPhrase(phrase: string, values: PhraseValues = {}): string {
  const [one = "", many = one] = phrase.includes(" | ") ? phrase.split(" | ") : [phrase];
  const chosen = values["count"] === 1 ? one : many;
  return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
