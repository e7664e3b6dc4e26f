import type { ClauseName } from "../../document/clause.ts";
import type { Window } from "../agreement.ts";
import { coveredWindow } from "../receipts/covered.ts";
import { namesOf } from "../people/people.ts";
import { printWindow } from "../promises/print-promise.ts";
import { printTask, type StepFacts, type Task } from "./step-facts.ts";
import { agree, joinNames, type Change, type StepPlace } from "./steps.ts";
import { compareWindows } from "../window/window.ts";

/** Something that takes time, in both versions: who is asked and within what time. */
interface Timed {
  who: readonly string[];
  within: Window | undefined;
}

/** What a window belongs to. */
export interface WindowContext {
  clause: ClauseName;
  place: StepPlace;
  /** What the time is given for. */
  task: Task;
  /** The teams that carry what names no role. */
  teams: readonly string[];
}

/** How two windows compare. `changed` where it cannot be told which is the longer. */
export type WindowTurn = "same" | "loosened" | "tightened" | "removed" | "added" | "changed";

/** Compares two windows by their worst case, as far as it can be told without the hours of a team. */
export function turnOfWindow(before: Window | undefined, after: Window | undefined): WindowTurn {
  if (!before || !after) return before ? "removed" : after ? "added" : "same";
  if (areSame(before, after)) return "same";
  const order = compareWindows(before, after);
  if (order === undefined || order === 0) return "changed";
  return order < 0 ? "loosened" : "tightened";
}

/** The step from one window to another, if there is one. */
export function diffWindow(before: Timed, after: Timed, { clause, place, task, teams }: WindowContext): Change[] {
  const turn = turnOfWindow(before.within, after.within);
  if (turn === "same") return [];
  const was = before.within && printWindow(before.within);
  const is = after.within && printWindow(after.within);
  const names = namesOf(after.who);
  const carriers = turn === "tightened" || turn === "added" ? carriersOf(names, teams) : undefined;
  const why = explain(turn, names, carriers ?? [], { task: printTask(task), was: was ?? "", is: is ?? "" });
  const facts = { was: valueOf(before.within), is: valueOf(after.within), who: names, task };
  return [{ kind: `window-${turn}`, why, clause, before: was, after: is, place, carriers, facts }];
}

function valueOf(window: Window | undefined): StepFacts["was"] {
  return window && { window };
}

/** Who carries what is asked of `names`: they themselves, or all teams where nobody is named. */
export function carriersOf(names: readonly string[], teams: readonly string[]): readonly string[] {
  return names.length > 0 ? names : teams;
}

function explain(
  turn: Exclude<WindowTurn, "same">,
  names: readonly string[],
  carriers: readonly string[],
  texts: { task: string; was: string; is: string },
): string {
  const { task, was, is } = texts;
  const has = names.length === 0 ? "There is now" : `${joinNames(names)} now ${agree(names, "has", "have")}`;
  const carry = carriers.length === 0 ? "" : `: ${joinNames(carriers)} ${agree(carriers, "carries", "carry")} more`;
  switch (turn) {
    case "loosened":
      return `${has} ${is} ${task}; it was ${was}.`;
    case "tightened":
      return `${has} ${is} ${task} instead of ${was}${carry}.`;
    case "added":
      return `${has} ${is} ${task}, where no time was said${carry}.`;
    case "removed":
      return `No time is said any more ${task}; it was ${was}.`;
    case "changed":
      return `${has} ${is} ${task}; it was ${was}, and which is longer depends on the hours people work.`;
  }
}

function areSame(one: Window, other: Window): boolean {
  return JSON.stringify(coveredWindow(one) ?? null) === JSON.stringify(coveredWindow(other) ?? null);
}
