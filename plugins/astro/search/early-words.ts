import type { WordKey } from "../site/speak.ts";

/** What the search says before it has fetched the handbook's words, or where it cannot. */
const said: readonly WordKey[] = [
  "close",
  "search.field",
  "search.page",
  "search.empty",
  "search.broken",
  "search.unbuilt",
  "search.titles",
];

/** A handbook's own words among those that a search says first, as its page hands them over; undefined where they are the built-in ones. */
export function earlyWords(words: Readonly<Record<string, string>>): string | undefined {
  const own = Object.entries(words).filter(([key]) => said.some((early) => early === key));
  return own.length === 0 ? undefined : JSON.stringify(Object.fromEntries(own));
}
