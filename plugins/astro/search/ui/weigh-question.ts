import type { Answers } from "./answers-to.ts";
import type { Engine } from "./engine.ts";
import type { Matches } from "./look-up.ts";
import type { Question } from "./read-question.ts";
import { naming, type Ranked } from "./rank.ts";
import { plainWord, type SearchWord } from "./read-words.ts";

/** A question held against what its words find. */
export interface Weighed {
  /** What may answer it, with how much more that counts for it; undefined where nothing was asked. */
  answers: Answers | undefined;
  /** True for a word that asks, and need not stand in an answer. */
  isAsked(word: number): boolean;
  /** True for what answers it, although not every word stands in it. */
  isAnswer(each: Ranked): boolean;
}

/** How much more a decision counts where a reason is asked for. */
const forReason = 2;

/**
 * Holds a question against what its words find. Promises of the clause that is asked for answer it with half of what they are asked
 * about; a contract is where one looks for the approvals, times and ladders of what it is called after, whether or not it says the word.
 */
export function weighQuestion(
  { contracts, decisions }: Pick<Engine, "contracts" | "decisions">,
  question: Question | undefined,
  promises: Answers | undefined,
  words: readonly SearchWord[],
  matches: readonly Matches[],
): Weighed {
  const isAsked = (word: number): boolean => question?.words.has(plainWord(words[word]?.text ?? "")) ?? false;
  const about = [...words.keys()].filter((word) => !isAsked(word));
  const isNamed = (id: string, word: number): boolean =>
    matches[word]?.get(id)?.hit.matchedMetaFields?.some((field) => naming.has(field)) === true;
  const answers =
    question &&
    new Map([
      ...[...contracts].filter((id) => about.every((word) => isNamed(id, word))).map((id) => [id, 1] as const),
      ...(question.asksWhy ? [...decisions].map((id) => [id, forReason] as const) : []),
      ...(promises ?? []),
    ]);
  const isAnswer = ({ hit, found }: Ranked): boolean => {
    const held = about.filter((word) => found[word] !== undefined).length;
    if (promises?.has(hit.id)) return about.length === 0 || (held > 0 && held * 2 >= about.length);
    return answers?.has(hit.id) === true && about.length > 0 && held === about.length;
  };
  return { answers, isAsked, isAnswer };
}
