import { describe, expect, it } from "vitest";
import { formsOfTimes } from "../../../plugins/core/promise/grammar-of-times.ts";
import type { GrammarForm } from "../../../plugins/core/promise/grammar-forms.ts";
import { printEnd } from "../../../plugins/core/promise/ends/print-end.ts";
import { printSchedule } from "../../../plugins/core/promise/schedules/print-schedule.ts";
import { printTarget } from "../../../plugins/core/promise/targets/print-target.ts";
import { readEnds } from "../../../plugins/core/promise/ends/read-ends.ts";
import { readSchedules } from "../../../plugins/core/promise/schedules/read-schedules.ts";
import { readTargets } from "../../../plugins/core/promise/targets/read-targets.ts";
import { clauseOf } from "./clauses.ts";

function readingOf({ group, example, clause }: GrammarForm): string {
  const source = clauseOf(example, clause);
  const printed =
    group === "schedule"
      ? readSchedules(source).map(printSchedule)
      : group === "target"
        ? readTargets(source).map(printTarget)
        : readEnds(source).map(printEnd);
  return printed.join(" · ");
}

describe("the forms of the reference", () => {
  it.each(formsOfTimes.map((form) => [form.group, form.form, form.example, form] as const))(
    "%s, %s: “%s” is read as the reference says",
    (_group, _form, _example, form) => {
      expect(readingOf(form)).toBe(form.reading);
      expect(form.reading).not.toBe("");
    },
  );

  it("name every form once", () => {
    const names = formsOfTimes.map(({ group, form }) => `${group}: ${form}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
