import type { CivilDate } from "../../freshness/history.ts";
import type { End } from "../agreement.ts";
import { compareText } from "../receipts/sort-by-json.ts";
import type { ClauseContext } from "./diff-promises.ts";
import { foldWords } from "../text/fold-words.ts";
import type { Change, StepPlace } from "./steps.ts";

/**
 * The steps from one set of ends to another. Of several dates the first ends the agreement. A date in place of an event, or one
 * event in place of another, is an end that changed: which comes sooner cannot be told.
 */
export function diffEnds(before: readonly End[], after: readonly End[], { clause }: ClauseContext): Change[] {
  const place = placeOf(before, after);
  const [was, is] = [datesOf(before), datesOf(after)];
  const [wasTriggers, isTriggers] = [triggersOf(before), triggersOf(after)];
  const gone = [...wasTriggers].filter(([key]) => !isTriggers.has(key)).map(([, text]) => text);
  const come = [...isTriggers].filter(([key]) => !wasTriggers.has(key)).map(([, text]) => text);
  const [first, next] = [was[0], is[0]];
  const changes: Change[] = [];
  const replace = (before: string, after: string) => {
    const why = `What ends the agreement was “${before}” and is “${after}”.`;
    changes.push({ kind: "end-changed", why, clause, before, after, place });
  };
  if (first !== undefined && next !== undefined) {
    if (first !== next) changes.push({ ...dateStep(first, next), clause, place });
    else if (was.join() !== is.join()) replace(was.join(", "), is.join(", "));
  } else if (first !== undefined) {
    const trigger = come.shift();
    if (trigger !== undefined) replace(first, trigger);
    else
      changes.push({
        kind: "sunset-removed",
        why: `No date ends the agreement any more; it was ${first}.`,
        clause,
        before: first,
        place,
      });
  } else if (next !== undefined) {
    const trigger = gone.shift();
    if (trigger !== undefined) replace(trigger, next);
    else changes.push({ kind: "sunset-added", why: `The agreement now ends on ${next}.`, clause, after: next, place });
  }
  for (const [index, text] of gone.entries()) {
    const other = come[index];
    if (other !== undefined) replace(text, other);
    else
      changes.push({
        kind: "trigger-removed",
        why: `“${text}” no longer ends the agreement.`,
        clause,
        before: text,
        place,
      });
  }
  for (const text of come.slice(gone.length))
    changes.push({
      kind: "trigger-added",
      why: `“${text}” now ends the agreement as well.`,
      clause,
      after: text,
      place,
    });
  return changes;
}

function dateStep(before: CivilDate, after: CivilDate): Pick<Change, "kind" | "why" | "before" | "after"> {
  const later = after > before;
  const why = `The agreement now ends on ${after}; it was to end ${later ? "sooner" : "later"}, on ${before}.`;
  return { kind: later ? "sunset-put-off" : "sunset-brought-forward", why, before, after };
}

function datesOf(ends: readonly End[]): CivilDate[] {
  return [...new Set(ends.flatMap(({ on }) => on ?? []))].sort(compareText);
}

// In one order on both sides, so that what is paired by its place is paired alike the other way round.
function triggersOf(ends: readonly End[]): Map<string, string> {
  const texts = ends.flatMap(({ triggers }) => triggers.map((text) => [foldWords(text), text] as const));
  return new Map(texts.sort(([one], [other]) => compareText(one, other)));
}

function placeOf(before: readonly End[], after: readonly End[]): StepPlace {
  const side = after.length > 0 ? "after" : "before";
  const end = after[0] ?? before[0];
  // A date that only the frontmatter holds has no place in the body.
  if (!end || end.end <= end.start) return { side, field: ["sunset"] };
  return { side, span: { start: end.start, end: end.end } };
}
