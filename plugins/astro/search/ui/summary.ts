import type { Speak } from "../../site/speak.ts";
import { isEmptyQuery, type Query } from "./query.ts";
import type { Found } from "./seek.ts";

/**
 * How much a query finds, in words; what holds only some of its words is told apart. `mended` is what was looked for instead, where
 * nothing holds what was typed.
 */
export function summarise(query: Query, found: Found, speak: Speak, mended?: string): string {
  const { term } = query;
  if (mended !== undefined)
    return `${speak("search.missed", { term })}. ${summarise({ ...query, term: mended }, found, speak)}`;
  const { results, complete } = found;
  if (isEmptyQuery(query)) return speak("search.start");
  const some = results.length - complete;
  if (term === "") return complete === 0 ? speak("search.nothing") : speak("search.narrowed", { count: complete });
  if (results.length === 0) return speak("search.missed", { term });
  if (complete === 0) return speak("search.some", { count: some, term });
  const all = speak("search.found", { count: complete, term });
  return some === 0 ? all : `${all}, ${speak("search.more", { count: some })}`;
}
