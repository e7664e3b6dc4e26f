import { english } from "../../vocabulary/english.ts";
import type { Target } from "../agreement.ts";
import { lookUp } from "../text/lexicon.ts";
import { readBound } from "./target-bounds.ts";
import { readSpan } from "./target-limits.ts";
import { plays, targetLexicon, type TargetTerm } from "./target-lexicon.ts";
import type { TargetDraft, TargetSentence } from "./target-sentence.ts";
import { subjectOf } from "./target-subject.ts";
import { splitSentences, tokenize } from "../text/tokens.ts";
import { findWindows, type FoundWindow } from "../window/window.ts";

/** A target without its place. */
export type TargetReading = Omit<Target, "start" | "end">;

const abbreviations: ReadonlySet<string> = new Set(english.times.abbreviations);

/**
 * Reads what can be measured and must hold from running text, placed by the sentence in offsets of the text. A number without a
 * comparison gives nothing.
 */
export function readTargetText(text: string): Target[] {
  let found: readonly FoundWindow[] | undefined;
  const windows = (): readonly FoundWindow[] => (found ??= findWindows(text));
  return splitSentences(text, tokenize(text), abbreviations).flatMap((tokens) =>
    readSentence({ text, terms: lookUp(targetLexicon, tokens), windows, drafts: [] }),
  );
}

function readSentence(sentence: TargetSentence): Target[] {
  const { terms, drafts } = sentence;
  // Before a colon stands what is measured: “Tickets open for more than a week: under 5”.
  const colon = terms.findIndex(({ word }, at) => word === ":" && terms[at + 1]?.meaning?.comparison !== undefined);
  for (let index = colon + 1; index < terms.length;) {
    if (drafts.length === 0 && saysWhen(terms, index)) return [];
    const next = readBound(sentence, index) ?? readSpan(sentence, index);
    index = Math.max(next ?? 0, index + 1);
  }
  return drafts.filter((draft) => !draft.isBare || isGood(sentence, draft)).map((draft) => finish(sentence, draft));
}

/** True where what follows is when something happens, and not what must hold. */
function saysWhen(terms: readonly TargetTerm[], index: number): boolean {
  if (plays(terms[index], "conditions")) return true;
  return (
    plays(terms[index], "actions") && index === 0 && terms[1]?.meaning !== undefined && !plays(terms[1], "linking")
  );
}

/** True where a share alone is the least that must be reached. */
function isGood({ terms }: TargetSentence, { limit }: TargetDraft): boolean {
  return limit ? limit.comparison.startsWith("<") : terms.some((term) => plays(term, "good"));
}

function finish(sentence: TargetSentence, draft: TargetDraft): Target {
  // Both bounds of “between 10 and 15 calls a day” share all but the number.
  const isShared = ({ at }: TargetDraft): boolean => at === draft.at;
  const { limit, per, end, quantity } = sentence.drafts.findLast(isShared) ?? draft;
  const from = sentence.drafts.find(isShared)?.from ?? draft.from;
  const subject = subjectOf(sentence, { ...draft, from, end, quantity });
  const { terms } = sentence;
  const place = { start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? 0 };
  return {
    comparison: draft.comparison,
    value: draft.quantity.value,
    unit: quantity.unit,
    subject,
    limit,
    per,
    ...place,
  };
}
