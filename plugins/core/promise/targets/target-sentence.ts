import type { Comparison, Target } from "../agreement.ts";
import type { Quantity } from "./read-quantity.ts";
import { plays, type TargetTerm } from "./target-lexicon.ts";
import type { FoundWindow } from "../window/window.ts";

/** One sentence about what must hold, while it is read. */
export interface TargetSentence {
  readonly text: string;
  readonly terms: readonly TargetTerm[];
  /** The windows of the whole text. */
  readonly windows: () => readonly FoundWindow[];
  readonly drafts: TargetDraft[];
}

/** What has been read of a target so far. */
export interface TargetDraft {
  comparison: Comparison;
  quantity: Quantity;
  /** Where its own words begin, and where the comparison does. */
  from: number;
  at: number;
  limit: Target["limit"];
  /** Where the limit, or the span it is counted over, begins. */
  end: number | undefined;
  per: Target["per"];
  /** A share alone: it counts where the sentence says that more of it is better. */
  isBare: boolean;
}

/** Begins a target and returns the first term behind it. The words of a later one begin behind the sign that parts them. */
export function beginTarget(sentence: TargetSentence, at: number, comparison: Comparison, quantity: Quantity): number {
  const parting = partingBefore(sentence, at);
  const isFirst = sentence.drafts.length === 0;
  sentence.drafts.push({
    ...{ comparison, quantity, at, from: isFirst ? 0 : parting === undefined ? at : parting + 1 },
    ...{ limit: undefined, end: undefined, per: undefined, isBare: false },
  });
  return quantity.next;
}

/** The last comma or “and” between the last target and a term. */
export function partingBefore({ terms, drafts }: TargetSentence, index: number): number | undefined {
  const last = drafts.at(-1);
  if (!last) return undefined;
  const found = terms.slice(last.quantity.next, index).findLastIndex((term) => parts(term));
  return found < 0 ? undefined : last.quantity.next + found;
}

function parts(term: TargetTerm): boolean {
  return plays(term, "and") || term.word === ",";
}

/** True where words stand before the bound, so that what comes later is no limit of it. */
export function hasHead({ terms }: TargetSentence, { from, at }: TargetDraft): boolean {
  return terms
    .slice(from, at)
    .some((term) => term.kind === "word" && !plays(term, "leading") && !plays(term, "linking"));
}
