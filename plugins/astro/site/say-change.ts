import type { ChangeLevel } from "../../core/promise/diff/step-kinds.ts";
import type { ToldChange, ToldStep } from "../../core/promise/history/told-change.ts";
import { sayPromiseStep, type Telling } from "./say-promise-step.ts";
import { isWordKey, sayDate, type Speak } from "./speak.ts";

/** One step of a change as a reader sees it. */
export interface ChangeLine {
  level: ChangeLevel;
  /** The clause it is about. */
  clause?: string;
  text: string;
}

const mostSections = 3;

/** The steps of a change in words; of a page's first version, that it is the first. */
export function sayChange({ isFirst, level, steps }: ToldChange, telling: Telling): ChangeLine[] {
  const { speak } = telling;
  if (isFirst) return [{ level, text: speak("history.first") }];
  return steps.map((step) => ({
    level: step.level,
    ...(step.about === "promise" && step.clause !== undefined && { clause: speak(`clause.${step.clause}`) }),
    text: sayStep(step, telling),
  }));
}

/** A change as one sentence: its weightiest step. */
export function sumUpChange(change: ToldChange, telling: Telling): string {
  const [line] = sayChange(change, telling);
  if (!line) return "";
  return line.clause === undefined ? line.text : `${line.clause}: ${line.text}`;
}

function sayStep(step: ToldStep, telling: Telling): string {
  const { speak } = telling;
  switch (step.about) {
    case "promise":
      return sayPromiseStep(step, telling);
    case "links":
      return speak("history.links");
    case "text": {
      const names = step.sections.slice(0, mostSections).map((heading) => `“${heading}”`);
      if (names.length === 0) return speak("history.text");
      const more = step.sections.length > mostSections ? ["…"] : [];
      return speak("history.sections", { sections: [...names, ...more].join(", ") });
    }
    case "field": {
      const field = speak(`history.field.${step.field}`);
      const [before, after] = [step.before, step.after].map((value) => sayValue(step.field, value, speak));
      if (before === undefined) return speak("history.set", { field, after: after ?? "" });
      if (after === undefined) return speak("history.unset", { field, before });
      return speak("history.changed", { field, before, after });
    }
  }
}

function sayValue(field: string, value: string | undefined, speak: Speak): string | undefined {
  if (value === undefined) return undefined;
  const key = `${field}.${value}`;
  return isWordKey(key) ? speak(key) : sayDate(value, speak);
}
