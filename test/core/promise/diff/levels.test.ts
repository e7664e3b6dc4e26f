import { describe, expect, it } from "vitest";
import {
  isBindingStep,
  isChangeLevel,
  isStepKind,
  levelOf,
  levelOfKind,
} from "../../../../plugins/core/promise/diff/levels.ts";
import { stepKinds, type StepKind } from "../../../../plugins/core/promise/diff/step-kinds.ts";

const kinds = Object.keys(stepKinds).filter(isStepKind);

describe("the kinds of steps", () => {
  it.each(kinds)("%s has an opposite that leads back, on the same side of the fingerprint", (kind) => {
    const { opposite, says } = stepKinds[kind];
    expect(isStepKind(opposite)).toBe(true);
    const other = opposite as StepKind;
    expect(stepKinds[other].opposite).toBe(kind);
    expect(isBindingStep({ kind: other })).toBe(isBindingStep({ kind }));
    expect(says).toMatch(/^[A-Z].*\.$/);
  });

  it("are major one way at most", () => {
    for (const { level, opposite } of Object.values(stepKinds))
      if (level === "major") expect(stepKinds[opposite as StepKind].level).toBe("minor");
  });

  it("are told from other words", () => {
    expect([isStepKind("toString"), isStepKind("wording"), isChangeLevel("huge"), isChangeLevel("none")]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe("levels", () => {
  it("are the highest of their steps", () => {
    const steps = (...levels: ("major" | "minor" | "patch" | "none")[]) => levels.map((level) => ({ level }));
    expect(levelOf(steps("patch", "minor", "none"))).toBe("minor");
    expect(levelOf(steps("none"))).toBe("none");
    expect(levelOf([])).toBe("none");
  });

  it("are moved by settings, where the settings name a level", () => {
    expect(levelOfKind("wording", { wording: "none" })).toBe("none");
    expect(levelOfKind("wording", { wording: 3 })).toBe("patch");
  });
});
