import type { Speak } from "../../site/speak.ts";
import { isEmptyQuery, type Query } from "./query.ts";
import type { Found } from "./seek.ts";

/** How much a query finds, in words; what holds only some of its words is told apart. */
export function summarise(query: Query, { results, complete }: Found, speak: Speak): string {
  const { term } = query;
  if (isEmptyQuery(query)) return speak("search.start");
  const some = results.length - complete;
  if (term === "") return complete === 0 ? speak("search.nothing") : speak("search.narrowed", { count: complete });
  if (results.length === 0) return speak("search.missed", { term });
  if (complete === 0) return speak("search.some", { count: some, term });
  const all = speak("search.found", { count: complete, term });
  return some === 0 ? all : `${all}, ${speak("search.more", { count: some })}`;
}
