import type { Act, Promise } from "../agreement.ts";

/** A promise without its place. */
export type SaidPromise = Omit<Promise, "start" | "end">;

/** What a sentence is read with. */
export interface SentenceContext {
  /** The act of a promise that names none. */
  act: Act;
  /** What the label in front of it says. */
  when: string | undefined;
  /** The promise before, in the same text. */
  before: SaidPromise | undefined;
}

/** A promise a severity, where each has a window of its own. */
export function bySeverity(
  promise: SaidPromise,
  severities: readonly { when: string; within: Promise["within"] }[],
): SaidPromise[] {
  if (severities.length === 0) return [promise];
  return severities.map(({ when, within }) => ({ ...promise, when, within, backup: [...promise.backup] }));
}

/** A promise of which only these parts are said. */
export function promiseOf(act: Act, parts: Partial<SaidPromise>): SaidPromise {
  return { act, what: undefined, who: [], within: undefined, when: undefined, backup: [], ...parts };
}
