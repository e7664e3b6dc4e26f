import { bindingSteps, changeLevels, stepKinds, type ChangeLevel, type StepKind } from "./step-kinds.ts";

/** True for the id of a kind of step. */
export function isStepKind(text: string): text is StepKind {
  return Object.hasOwn(stepKinds, text);
}

/** True for the name of a level. */
export function isChangeLevel(value: unknown): value is ChangeLevel {
  return changeLevels.some((level) => level === value);
}

/**
 * The level of a kind of step. `moved` is what the settings say under `changes`: a level by kind; other keys and values in it
 * count for nothing.
 */
export function levelOfKind(kind: StepKind, moved: Readonly<Record<string, unknown>> = {}): ChangeLevel {
  const level = Object.hasOwn(moved, kind) ? moved[kind] : undefined;
  return isChangeLevel(level) ? level : stepKinds[kind].level;
}

/** The highest level among steps; `none` where there are none. */
export function levelOf(steps: readonly { level: ChangeLevel }[]): ChangeLevel {
  return changeLevels.find((level) => steps.some((step) => step.level === level)) ?? "none";
}

/** True for a step that changes the fingerprint, so that receipts and acceptances lapse. */
export function isBindingStep({ kind }: { kind: StepKind }): boolean {
  return Object.hasOwn(bindingSteps, kind);
}
