import type { Engine } from "./engine.ts";
import type { Query } from "./query.ts";
import { seek, type Found } from "./seek.ts";
import { suggestWord } from "./suggest-words.ts";

/** What a query finds once its misspelt words are mended; undefined where none can be, or nothing holds them all even so. */
export async function seekMended(
  engine: Engine,
  query: Query,
  { unknown }: Found,
): Promise<{ term: string; found: Found } | undefined> {
  const term = await mendTerm(engine, query.term, unknown);
  if (term === undefined) return undefined;
  const found = await seek(engine, { ...query, term });
  return found.complete > 0 ? { term, found } : undefined;
}

/** What was typed with the words mended by which nothing is found; undefined where there is nothing to mend. */
export async function mendTerm(
  { bundle }: Pick<Engine, "bundle">,
  term: string,
  unknown: readonly string[],
): Promise<string | undefined> {
  let mended = term;
  for (const word of unknown) {
    const better = await suggestWord(bundle, word);
    if (better !== undefined) mended = mended.replace(word, better);
  }
  return mended === term ? undefined : mended;
}
