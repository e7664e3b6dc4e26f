import type { Act, Clause, Promise, Window } from "../../promise/agreement.ts";
import { foldedCondition } from "../../promise/receipts/covered.ts";

/** A promise with a time. */
export type TimedPromise = Promise & { within: Window };

/** Two promises that are about the same. */
export interface Comparable {
  one: TimedPromise;
  other: TimedPromise;
}

// Saying that something has arrived waits for nobody.
const waitsForNobody: Act = "acknowledge";

/**
 * The promises of one clause in two agreements that are about the same: for one case, one act or one thing; or the only one that
 * the clause holds on either side.
 */
export function comparablePromises(clause: Clause, otherClause: Clause): Comparable[] {
  const [own, theirs] = [timedPromises(clause), timedPromises(otherClause)];
  const [one, other] = [own[0], theirs[0]];
  if (one && other && own.length === 1 && theirs.length === 1)
    return sameCase(one, other) && mayWait(one, other) ? [{ one, other }] : [];
  return own.flatMap((promise) => {
    const match = onlyMatch(promise, theirs);
    return match && onlyMatch(match, own) ? [{ one: promise, other: match }] : [];
  });
}

/** The promises of a clause that have a time. */
export function timedPromises({ promises }: Clause): TimedPromise[] {
  return promises.flatMap((promise) => (promise.within ? [{ ...promise, within: promise.within }] : []));
}

function onlyMatch(promise: TimedPromise, among: readonly TimedPromise[]): TimedPromise | undefined {
  const alike = among.filter((other) => other.act === promise.act && sameCase(promise, other));
  const named = alike.filter(({ what }) => foldedCondition(what) === foldedCondition(promise.what));
  // What is for no case in particular and about other things cannot be told apart.
  const [match, another] = promise.when === undefined || named.length > 0 ? named : alike;
  return another || (promise.when ?? promise.what) === undefined ? undefined : match;
}

function sameCase(one: Promise, other: Promise): boolean {
  return foldedCondition(one.when) === foldedCondition(other.when);
}

function mayWait({ act }: Promise, other: Promise): boolean {
  return act === other.act || (act !== waitsForNobody && other.act !== waitsForNobody);
}
