import type { Act, Schedule, Target, Window } from "../agreement.ts";
import type { SaidLadder } from "../promises/print-promise.ts";

/** What somebody is named for, or a time is given for: a step of a ladder, or a promise with what it is about. */
export interface Task {
  act: Act | "ladder";
  when?: string | undefined;
  what?: string | undefined;
}

/** One side of a step as data: a text as the page has it, or what is put in words in whatever language. */
export type StepValue =
  | string
  | { names: readonly string[] }
  | { window: Window }
  | { ladder: SaidLadder }
  | { schedule: Omit<Schedule, "start" | "end"> }
  | { target: Omit<Target, "start" | "end"> };

/** What a step says besides its kind, for those who put it in words of their own. */
export interface StepFacts {
  /** Which of several sentences its kind has. */
  variant?: "page" | "party" | "backup" | "given" | "taken";
  was?: StepValue | undefined;
  is?: StepValue | undefined;
  who?: readonly string[];
  task?: Task;
  team?: string;
}

/** A task in English, to follow a name: `to respond (Sev-2, “a report”)`. */
export function printTask({ act, when, what }: Task): string {
  if (act === "ladder") return "in the ladder";
  const about = [...(when === undefined ? [] : [when]), ...(what === undefined ? [] : [`“${what}”`])];
  const task = act === "do" ? "for it" : `to ${act}`;
  return about.length === 0 ? task : `${task} (${about.join(", ")})`;
}

/** Something read from a text, without its place there. */
export function withoutPlace<Read extends { start: number; end: number }>(read: Read): Omit<Read, "start" | "end"> {
  const { start: _, end: __, ...rest } = read;
  return rest;
}
