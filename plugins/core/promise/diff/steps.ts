import type { ClauseName } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import { levelOfKind } from "./levels.ts";
import type { StepFacts } from "./step-facts.ts";
import type { ChangeLevel, StepKind } from "./step-kinds.ts";

/** Where a step is seen: in the later text where it can be, else in the earlier. */
export interface StepPlace {
  side: "before" | "after";
  /** In the file's text. */
  span?: Span | undefined;
  /** The way to a value in the frontmatter. */
  field?: readonly (string | number)[] | undefined;
}

/** One step of a change, before it has a level. */
export interface Change {
  kind: StepKind;
  /** A sentence that a person understands. */
  why: string;
  clause?: ClauseName | undefined;
  /** What stood there, in plain words; absent where the step only adds. */
  before?: string | undefined;
  /** What stands there now; absent where the step only removes. */
  after?: string | undefined;
  place?: StepPlace | undefined;
  /** The same as data, where `before` and `after` do not say all of it. */
  facts?: StepFacts;
  /** Who has more to carry now: roles, or teams where no role is named. */
  carriers?: readonly string[] | undefined;
}

/** One step of a change, as it counts. */
export interface Step extends Change {
  level: ChangeLevel;
}

/** Gives a change its level; `moved` is what the settings say under `changes`. */
export function stepOf(change: Change, moved: Readonly<Record<string, unknown>>): Step {
  const why = change.why.charAt(0).toUpperCase() + change.why.slice(1);
  return { ...change, why, level: levelOfKind(change.kind, moved) };
}

/** `A`, `A and B`, `A, B and C`. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** The form of a verb that goes with so many names: `carries` or `carry`. */
export function agree(names: readonly string[], one: string, many: string): string {
  return names.length > 1 ? many : one;
}
