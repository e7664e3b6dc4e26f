import type { Target } from "../agreement.ts";
import { coveredTarget } from "../receipts/covered.ts";
import type { ClauseContext } from "./diff-promises.ts";
import { foldWords } from "../text/fold-words.ts";
import { pairUp, sharedWords, type Likeness } from "./pair-up.ts";
import { printTarget } from "../targets/print-target.ts";
import { withoutPlace, type StepValue } from "./step-facts.ts";
import { agree, joinNames, type Change, type StepPlace } from "./steps.ts";
import { turnOfTarget } from "./turn-of-target.ts";

/** The steps from one clause's targets to the other's. */
export function diffTargets(
  before: readonly Target[],
  after: readonly Target[],
  { clause, teams }: ClauseContext,
): Change[] {
  const { pairs, removed, added } = pairUp(before, after, likeness);
  const carry = teams.length === 0 ? "" : `: ${joinNames(teams)} ${agree(teams, "carries", "carry")} more`;
  return [
    ...pairs.flatMap(([was, is]): Change[] => {
      const turn = turnOfTarget(was, is);
      if (turn === "same") return [];
      const [wasText, isText] = [printTarget(was), printTarget(is)];
      const step = {
        kind: `target-${turn}` as const,
        clause,
        before: wasText,
        after: isText,
        place: at("after", is),
        facts: { was: valueOf(was), is: valueOf(is) },
      };
      const change = `“${isText}” where it was “${wasText}”`;
      if (turn === "loosened") return [{ ...step, why: `The target is now easier to meet, ${change}.` }];
      if (turn === "changed") return [{ ...step, why: `The target is now another, ${change}.` }];
      return [{ ...step, why: `The target is now harder to meet, ${change}${carry}.`, carriers: teams }];
    }),
    ...removed.map((target): Change => {
      const text = printTarget(target);
      return {
        kind: "target-removed",
        why: `Nothing says any more that “${text}” must hold.`,
        clause,
        before: text,
        place: at("before", target),
        facts: { was: valueOf(target) },
      };
    }),
    ...added.map((target): Change => {
      const text = printTarget(target);
      const place = at("after", target);
      return {
        kind: "target-added",
        why: `There is a new target, “${text}”${carry}.`,
        clause,
        after: text,
        place,
        carriers: teams,
        facts: { is: valueOf(target) },
      };
    }),
  ];
}

function valueOf(target: Target): StepValue {
  return { target: withoutPlace(target) };
}

function at(side: StepPlace["side"], { start, end }: Target): StepPlace {
  return { side, span: { start, end } };
}

const exactly = (target: Target) => JSON.stringify(coveredTarget(target));
const subjectOf = ({ subject }: Target) => foldWords(subject ?? "");

const likeness: Likeness<Target> = {
  keys: [(target) => `${exactly(target)}\n${subjectOf(target)}`, exactly],
  similarity(before, after) {
    const unit = foldWords(before.unit) === foldWords(after.unit) ? 2 : 0;
    const side = before.comparison.charAt(0) === after.comparison.charAt(0) ? 1 : 0;
    return unit + side + 3 * sharedWords(subjectOf(before), subjectOf(after));
  },
  enough: 3,
  isLastPair: () => true,
};
