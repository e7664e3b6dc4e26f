import { english } from "../../vocabulary/english.ts";

const { promises, windows, ladders } = english;

/** What a sentence's words say it may hold. Reading for what no word of it can mean is left out. */
export interface Signs {
  /** A verb, a participle or a noun of an act. */
  act: boolean;
  window: boolean;
  backup: boolean;
  /** Somebody who is away. */
  away: boolean;
  hope: boolean;
  /** A word for each hop, for what comes then, or for whom to ask. */
  each: boolean;
}

type Sign = keyof Signs;

const signsOfWord = new Map<string, Set<Sign>>();

function add(sign: Sign, phrases: readonly string[]): void {
  for (const phrase of phrases) {
    // Every word of a phrase must be there, so its longest is enough.
    const [longest = ""] = (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).sort(
      (one, other) => other.length - one.length,
    );
    const signs = signsOfWord.get(longest) ?? new Set();
    signsOfWord.set(longest, signs.add(sign));
  }
}

for (const { verbs, nouns } of promises.acts)
  add("act", [...verbs.flatMap((verb) => verb.replaceAll("_", "-").split(" ")), ...nouns]);
add("act", [...promises.theirs, ...promises.asks, ...Object.keys(promises.whoLabels)]);
add("window", [...windows.units.flatMap(({ words, tight }) => [...words, ...tight]), ...windows.workdays]);
add("window", [...windows.sameDay, ...windows.sameBusinessDay, ...windows.nextBusinessDay]);
add("backup", [...promises.backup, ...promises.covers]);
add("away", promises.away);
add("away", promises.awayWhen);
add("hope", promises.hopes);
add("each", [...ladders.each, ...ladders.then]);

/** The signs in a text; every one is false for a text that can promise nothing. */
export function readSigns(text: string): Signs {
  const signs: Signs = { act: false, window: false, backup: false, away: false, hope: false, each: false };
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const known = signsOfWord.get(word);
    if (known) for (const sign of known) signs[sign] = true;
  }
  return signs;
}
