import type { Comparison } from "../agreement.ts";
import { readQuantity, type Quantity } from "./read-quantity.ts";
import { readLimit, windowAt } from "./target-limits.ts";
import { plays, type TargetTerm } from "./target-lexicon.ts";
import { beginTarget, hasHead, partingBefore, type TargetSentence } from "./target-sentence.ts";

/** Reads a bound that begins at a term, a further target or the limit of the last one, and returns the first term behind it. */
export function readBound(sentence: TargetSentence, index: number): number | undefined {
  const { text, terms, drafts } = sentence;
  if (terms[index]?.meaning === undefined && terms[index]?.kind !== "number") return undefined;
  const last = drafts.at(-1);
  const { comparison, attribute } = terms[index]?.meaning ?? {};
  const isDoneIn = last?.quantity.of === "share" && plays(terms[index], "inTime") && plays(terms[index - 1], "done");
  const compared = comparison ?? attribute ?? (isDoneIn ? "<=" : undefined);
  if (compared === undefined) return readUncompared(sentence, index);
  const quantity = readQuantity(text, terms, index + 1);
  if (!quantity || plays(terms[index - 1], "negations") || plays(terms[index - 1], "counting")) return undefined;
  const isTime = quantity.of === "time" || windowAt(sentence, quantity) !== undefined;
  if (last && (attribute !== undefined || (isTime && !isApart(sentence, index)))) {
    return readLimit(sentence, { draft: last, index, comparison: compared, quantity });
  }
  // “Over 12 months” is a span, and “older than 3 days” says nothing alone.
  if (attribute !== undefined || isDoneIn || (plays(terms[index], "over") && isTime)) return quantity.next;
  return canBegin(sentence, index) ? beginTarget(sentence, index, compared, quantity) : undefined;
}

/** True where a bound in time is a target of its own, and no limit of the last: “median under 4h, p90 under 24h”. */
function isApart(sentence: TargetSentence, index: number): boolean {
  const last = sentence.drafts.at(-1);
  if (!last || partingBefore(sentence, index) === undefined) return false;
  return last.quantity.of !== "share" || hasHead(sentence, last);
}

/** A further target stands behind “and” or a comma; behind “with” unless a share is said of what follows. */
function canBegin(sentence: TargetSentence, index: number): boolean {
  const last = sentence.drafts.at(-1);
  if (!last) return true;
  const before = sentence.terms[index - 1];
  if (plays(before, "with")) return last.quantity.of !== "share";
  const parting = partingBefore(sentence, index);
  return parting !== undefined && (parting === index - 1 || hasHead(sentence, last));
}

/** `90% … in < 2 days`, `zero Sev-1`, `no ticket older than 3 days`, `between 2 and 4`, `5 or fewer`: no comparison in front. */
function readUncompared(sentence: TargetSentence, index: number): number | undefined {
  const { text, terms, drafts } = sentence;
  const before = terms[index - 1];
  if (drafts.length > 0 && partingBefore(sentence, index) !== index - 1) return undefined;
  if (plays(terms[index], "between")) return readBetween(sentence, index);
  const isNone = plays(terms[index], "none") && opens(terms, index);
  const quantity = isNone ? readNone(sentence, index) : readQuantity(text, terms, index);
  if (!quantity || plays(before, "negations") || plays(before, "counting")) return undefined;
  const behind = terms[quantity.next]?.meaning?.behind;
  if (behind !== undefined && !plays(before, "notShare")) {
    return beginTarget(sentence, index, behind, { ...quantity, next: quantity.next + 1 });
  }
  if (quantity.of === "things" && quantity.value === 0 && quantity.unit !== "" && opens(terms, index)) {
    return plays(terms[index + 1], "notCounted") ? undefined : beginTarget(sentence, index, "=", quantity);
  }
  if (quantity.of !== "share" || plays(before, "notShare") || drafts.length > 0) return undefined;
  beginTarget(sentence, index, ">=", quantity);
  for (const draft of drafts) draft.isBare = true;
  return quantity.next;
}

/** `no ticket`, where an age or a span follows: without one “no idea” would count ideas. */
function readNone({ text, terms }: TargetSentence, index: number): Quantity | undefined {
  const none = terms[index];
  if (!none) return undefined;
  const zero: TargetTerm = { ...none, kind: "number", number: 0, meaning: undefined };
  const quantity = readQuantity(text, terms.with(index, zero), index);
  if (!quantity || quantity.unit === "") return undefined;
  const behind = terms[quantity.next];
  const isAged = behind?.meaning?.attribute !== undefined || behind?.meaning?.comparison === ">";
  const isCounted = plays(behind, "per") && terms[quantity.next + 1]?.meaning?.span !== undefined;
  return isAged || isCounted ? quantity : undefined;
}

function readBetween(sentence: TargetSentence, index: number): number | undefined {
  const { text, terms } = sentence;
  const low = readQuantity(text, terms, index + 1);
  const high = low && plays(terms[low.next], "and") ? readQuantity(text, terms, low.next + 1) : undefined;
  if (!low || !high || high.value < low.value || (low.unit !== "" && low.unit !== high.unit)) return undefined;
  const bounds: [Comparison, number][] = [
    [">=", low.value],
    ["<=", high.value],
  ];
  for (const [comparison, value] of bounds) beginTarget(sentence, index, comparison, { ...high, value });
  return high.next;
}

function opens(terms: readonly TargetTerm[], index: number): boolean {
  const before = terms[index - 1];
  return before === undefined || /^[:,]$/.test(before.word) || plays(before, "leading") || plays(before, "and");
}
