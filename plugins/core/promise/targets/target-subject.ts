import { plays, type TargetTerm } from "./target-lexicon.ts";
import type { TargetDraft, TargetSentence } from "./target-sentence.ts";

/** What is measured: what stands before the bound, else behind the number; counted things come with what is said of them. */
export function subjectOf(
  sentence: TargetSentence,
  { from, at, quantity, end: limit }: TargetDraft,
): string | undefined {
  const { terms } = sentence;
  const head = slice(
    sentence,
    from,
    at,
    (term) => plays(term, "leading"),
    (term) => plays(term, "linking"),
  );
  if (head !== undefined) return head;
  const to = terms.findIndex((_, index) => index >= quantity.next && (index === limit || endsTail(terms, index)));
  const end = to < 0 ? terms.length : to;
  const isLimited = to >= 0 && to === limit;
  const trails = (term: TargetTerm): boolean => plays(term, "joining") || (isLimited && plays(term, "linking"));
  const tail = slice(sentence, quantity.next, end, (term) => plays(term, "of"), trails);
  return tail !== undefined && quantity.of === "things" && quantity.unit !== "" ? `${quantity.unit} ${tail}` : tail;
}

function endsTail(terms: readonly TargetTerm[], index: number): boolean {
  const term = terms[index];
  const behind = terms[index + 1];
  const isBound =
    term?.meaning?.comparison !== undefined && (behind?.kind === "number" || behind?.meaning?.number !== undefined);
  return isBound || /^[,()–—"”]$/.test(term?.word ?? "");
}

/** The text of some terms without signs, and without words that belong to the sentence, at its edges. */
function slice(
  { text, terms }: TargetSentence,
  from: number,
  to: number,
  leads: (term: TargetTerm) => boolean,
  trails: (term: TargetTerm) => boolean,
): string | undefined {
  const isEdge = (term: TargetTerm): boolean => term.kind === "sign" && !/^[@#()]$/.test(term.word);
  const kept = terms.slice(from, to);
  const first = kept.find((term) => !isEdge(term) && !leads(term));
  const last = kept.findLast((term) => !isEdge(term) && !trails(term));
  return first && last && first.start < last.end ? text.slice(first.start, last.end).replace(/\s+/g, " ") : undefined;
}
