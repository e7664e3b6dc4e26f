import type { Span } from "../../document/document.ts";
import type { ContractPage } from "../../handbook/page.ts";
import type { Clause, Ladder, Target } from "../../promise/agreement.ts";
import { coveredLadder, coveredTarget, coveredWindow, minutesOfUnit } from "../../promise/receipts/covered.ts";
import { foldWords } from "../../promise/text/fold-words.ts";
import { printLadder, printWindow } from "../../promise/promises/print-promise.ts";
import type { RuleContext } from "../define-rule.ts";
import { quote } from "../words.ts";
import { comparablePromises } from "./comparable-promises.ts";
import type { Twin } from "./find-twins.ts";

/** One clause of which two contracts of the same parties say different things about the same work. */
export interface Difference {
  clause: Clause["name"];
  place: Span;
  says: string;
  other: ContractPage;
  otherPlace: Span;
  otherSays: string;
  /** What they share. */
  shared: string;
}

/** Finds what a contract says differently from its twins. */
export function* differingTwins(
  page: ContractPage,
  twins: readonly Twin[],
  { agreements }: RuleContext,
): Generator<Difference> {
  for (const { clause: name, other, shared } of twins) {
    const [own, theirs] = [page, other].map((each) =>
      agreements.get(each)?.clauses.find((clause) => clause.name === name),
    );
    if (!own || !theirs) continue;
    for (const said of [...windows(own, theirs), ...singles(page, own, other, theirs)])
      yield { ...said, clause: name, other, shared };
  }
}

type Said = Omit<Difference, "clause" | "other" | "shared">;

function* windows(own: Clause, theirs: Clause): Generator<Said> {
  for (const { one, other } of comparablePromises(own, theirs)) {
    if (one.act !== other.act || same(coveredWindow(one.within), coveredWindow(other.within))) continue;
    const [says, otherSays] = [printWindow(one.within), printWindow(other.within)];
    yield { place: one, says, otherPlace: other, otherSays };
  }
}

function* singles(page: ContractPage, own: Clause, otherPage: ContractPage, theirs: Clause): Generator<Said> {
  const [ladder, otherLadder] = [onlyLadder(own), onlyLadder(theirs)];
  if (ladder && otherLadder && !same(coveredLadder(ladder), coveredLadder(otherLadder))) {
    const [says, otherSays] = [printLadder(ladder), printLadder(otherLadder)];
    yield { place: ladder, says, otherPlace: otherLadder, otherSays };
  }
  const [target, otherTarget] = [onlyTarget(own), onlyTarget(theirs)];
  if (!target || !otherTarget || !sameMeasure(target, otherTarget)) return;
  if (same(coveredTarget(target), coveredTarget(otherTarget))) return;
  const [says, otherSays] = [written(page, target), written(otherPage, otherTarget)];
  yield { place: target, says, otherPlace: otherTarget, otherSays };
}

function written({ document: { text } }: ContractPage, { start, end }: Span): string {
  return quote(
    text
      .slice(start, end)
      .replace(/[*_`]/g, "")
      .replace(/[.\s]+$/, ""),
  );
}

function onlyLadder({ ladders: [first, second] }: Clause): Ladder | undefined {
  return second ? undefined : first;
}

function onlyTarget({ targets: [first, second] }: Clause): Target | undefined {
  return second ? undefined : first;
}

// Of two percentages one may count calls and the other complaints.
function sameMeasure(one: Target, other: Target): boolean {
  if (foldWords(one.unit) !== foldWords(other.unit)) return false;
  if (one.subject === undefined || other.subject === undefined)
    return one.subject === other.subject || countsThings(one);
  const words = new Set(foldWords(one.subject).split(" "));
  return foldWords(other.subject)
    .split(" ")
    .some((word) => word.length > 3 && words.has(word));
}

// “Tickets” says what is measured; percent, money and minutes do not.
function countsThings({ unit }: Target): boolean {
  return /\p{L}/u.test(unit) && minutesOfUnit[unit] === undefined && unit !== "business-day";
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
