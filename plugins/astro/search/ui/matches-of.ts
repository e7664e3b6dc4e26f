import type { Engine } from "./engine.ts";
import { lookUpAlike, type Matches } from "./look-up.ts";
import { standingAs } from "./narrow.ts";
import type { Question } from "./read-question.ts";
import { alikesOf, type SearchWord } from "./read-words.ts";

/** Every promise of the clauses that are asked for, as the matches of a word. */
export async function everyAnswer({ index, known }: Engine, { clauses }: Question): Promise<Matches> {
  const any = clauses.filter((clause) => known["clause"]?.[clause] !== undefined);
  const { results } = any.length > 0 ? await index.search(null, { filters: { clause: { any } } }) : { results: [] };
  return new Map(results.map((hit) => [hit.id, { hit, score: 1, how: "whole" }]));
}

/** What one word finds, looked up once. */
export function matchesOf(engine: Engine, word: SearchWord): Promise<Matches> {
  const key = `${word.isPhrase} ${word.text}`;
  const known = engine.looked.get(key);
  if (known) return known;
  const matches = lookUpAlike(
    engine.index,
    word,
    word.standings.flatMap((standing) => standingAs(standing, engine)),
    alikesOf(engine.speak, word),
  );
  engine.looked.set(key, matches);
  return matches;
}
