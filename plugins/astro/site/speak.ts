import type { CivilDate } from "../../core/freshness/history.ts";
import { fillPhrase, type PhraseValues } from "./fill-phrase.ts";
import { writeDate } from "./write-date.ts";
import { english } from "./words.ts";
import { englishOfBlocked } from "./words-of-blocked.ts";
import { englishOfHistory } from "./words-of-history.ts";
import { englishOfFeeds } from "./words-of-feeds.ts";
import { englishOfPages } from "./words-of-pages.ts";
import { englishOfPromises } from "./words-of-promises.ts";
import { englishOfSearch } from "./words-of-search.ts";
import { englishOfSpine } from "./words-of-spine.ts";
import { englishOfSteps } from "./words-of-steps.ts";
import { englishOfTrust } from "./words-of-trust.ts";
import { englishOfWork } from "./words-of-work.ts";
import { englishOfAttention } from "./words-of-attention.ts";
import { englishOfHealth } from "./words-of-health.ts";
import { englishOfTeams } from "./words-of-teams.ts";
import { englishOfTime } from "./words-of-time.ts";

const builtIn = {
  ...english,
  ...englishOfBlocked,
  ...englishOfHistory,
  ...englishOfPages,
  ...englishOfPromises,
  ...englishOfSearch,
  ...englishOfSpine,
  ...englishOfSteps,
  ...englishOfTrust,
  ...englishOfWork,
  ...englishOfAttention,
  ...englishOfHealth,
  ...englishOfTeams,
  ...englishOfFeeds,
  ...englishOfTime,
};

/** The name of an interface word. */
export type WordKey = keyof typeof builtIn;

/** Says an interface word, with `{name}` filled in; of `one | many` it takes the one that fits `count`. */
export type Speak = (key: WordKey, values?: PhraseValues) => string;

/** The names of all interface words. */
export function listWordKeys(): string[] {
  return Object.keys(builtIn);
}

/** True for the name of an interface word. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(builtIn, key);
}

/** The interface words, those of a handbook before the built-in ones. */
export function speakWith(overrides: Readonly<Record<string, string>>): Speak {
  return (key, values) => fillPhrase(phraseOf(key, overrides), values);
}

/** An interface word as its table holds it, for what fills it in on another day. */
export function phraseOf(key: WordKey, overrides: Readonly<Record<string, string>>): string {
  return overrides[key] ?? builtIn[key];
}

/** `2026-11-05` as people write it: “5 Nov 2026”. Text that is no such date comes back as it is. */
export function sayDate(date: CivilDate, speak: Speak): string {
  return writeDate(date, speak("months"), speak("date.order"));
}
