import type { Comparison } from "../agreement.ts";
import type { Quantity } from "./read-quantity.ts";
import { plays } from "./target-lexicon.ts";
import { partingBefore, type TargetDraft, type TargetSentence } from "./target-sentence.ts";
import type { FoundWindow } from "../window/window.ts";

/** A bound that stands behind a target. */
interface LaterBound {
  draft: TargetDraft;
  index: number;
  comparison: Comparison;
  quantity: Quantity;
}

/**
 * Reads the limit of time inside a target, and returns the first term behind it. An age in no unit of time is part of what is
 * counted: “differences larger than £5”.
 */
export function readLimit(sentence: TargetSentence, { draft, index, comparison, quantity }: LaterBound): number {
  const { text, terms } = sentence;
  const { of, next, unit } = draft.quantity;
  const found = windowAt(sentence, quantity);
  const isAge = terms[index]?.meaning?.attribute !== undefined;
  if (!found && quantity.of !== "time") {
    if (!isAge || of !== "things" || unit === "" || index !== next) return quantity.next;
    const said = text.slice(terms[index]?.start, terms[quantity.next - 1]?.end);
    draft.quantity = { ...draft.quantity, unit: `${unit} ${said}`, next: quantity.next };
    return quantity.next;
  }
  // “Over 12 months” is a span, unless it stands right behind what is so old: “tickets over 3 days”.
  const isSpan = plays(terms[index], "over") && index !== next;
  const isElsewhere = isAge && partingBefore(sentence, index) !== undefined;
  if (!found || draft.limit || isSpan || isElsewhere) return quantity.next;
  const said = text.slice(terms[index]?.start, terms[index]?.end).toLowerCase().replace(/\s+/g, " ");
  draft.limit = { comparison, window: found.window, ...(isAge && { said }) };
  draft.end ??= index;
  const behind = terms.findIndex(({ start }, at) => at >= quantity.next && start >= found.end);
  return behind < 0 ? terms.length : behind;
}

/** The window that a number begins. */
export function windowAt({ terms, windows }: TargetSentence, { first }: Quantity): FoundWindow | undefined {
  const start = terms[first]?.start ?? 0;
  return windows().find((found) => found.start === start);
}

/** Reads the span the last target is counted over, where it begins at a term, and returns the first term behind it. */
export function readSpan({ terms, drafts }: TargetSentence, index: number): number | undefined {
  const draft = drafts.at(-1);
  if (draft?.per !== undefined || !draft) return undefined;
  const term = terms[index];
  const isDirect = index === draft.quantity.next;
  if (isDirect && term?.meaning?.adverb !== undefined) {
    draft.per = term.meaning.adverb;
    return index + 1;
  }
  const span = terms[index + 1]?.meaning?.span;
  if (!plays(term, "per") || span === undefined || plays(terms[index - 1], "notPer")) return undefined;
  const isBehindComma = terms.slice(draft.quantity.next, index).some(({ word }) => word === "," || word === "(");
  if (isBehindComma && !plays(term, "perBehindComma")) return undefined;
  draft.per = span;
  if (isDirect) draft.quantity = { ...draft.quantity, next: index + 2 };
  else if (!isBehindComma) draft.end ??= index;
  return index + 2;
}
