import type { Span } from "../../document/document.ts";
import type { Hop, Ladder, Window } from "../agreement.ts";
import { alignHops } from "./align-hops.ts";
import { coveredLadder, foldedCondition } from "../receipts/covered.ts";
import { diffWho } from "./diff-people.ts";
import { diffCondition, type ClauseContext } from "./diff-promises.ts";
import { carriersOf, diffWindow, turnOfWindow } from "./diff-windows.ts";
import { pairUp, type Likeness } from "./pair-up.ts";
import { namesOf, rolesOf } from "../people/people.ts";
import { printLadder, printWindow, type SaidLadder } from "../promises/print-promise.ts";
import type { Task } from "./step-facts.ts";
import { agree, joinNames, type Change, type StepPlace } from "./steps.ts";
import { addWindows } from "../window/window.ts";

/** The steps from one clause's ladders to the other's, hop by hop. */
export function diffLadders(before: readonly Ladder[], after: readonly Ladder[], context: ClauseContext): Change[] {
  const { clause } = context;
  const { pairs, removed, added } = pairUp(before, after, likeness);
  return [
    ...pairs.flatMap(([was, is]) => diffLadder(was, is, context)),
    ...removed.map((ladder): Change => {
      const text = printLadder(ladder);
      const why = `Nobody is asked in order any more; it was ${text}.`;
      return {
        kind: "ladder-removed",
        why,
        clause,
        before: text,
        place: at("before", ladder),
        facts: { was: { ladder: saidLadder(ladder) } },
      };
    }),
    ...added.map((ladder): Change => {
      const text = printLadder(ladder);
      const carriers = allNames(ladder.hops);
      const why = `There is a new order in which people are asked: ${text}.`;
      return {
        kind: "ladder-added",
        why,
        clause,
        after: text,
        place: at("after", ladder),
        carriers,
        facts: { is: { ladder: saidLadder(ladder) } },
      };
    }),
  ];
}

function diffLadder(before: Ladder, after: Ladder, context: ClauseContext): Change[] {
  const { clause } = context;
  const place = at("after", after);
  const { kept, replaced, removed, added, reordered } = alignHops(before.hops, after.hops);
  const [was, is] = [printLadder(before), printLadder(after)];
  const ladders = { was: { ladder: saidLadder(before) }, is: { ladder: saidLadder(after) } };
  const changes = diffCondition(before.when, after.when, clause, place);
  if (reordered) {
    const why = `The same are asked in another order: ${is}; it was ${was}.`;
    changes.push({ kind: "ladder-reordered", why, clause, before: was, after: is, place, facts: ladders });
  }
  for (const [one, other] of [...kept, ...replaced])
    changes.push(...diffWho(one.who, other.who, { clause, place: at("after", other), task: inLadder }));
  for (const hop of removed) {
    const why = `${nameOfHop(hop)} ${agree(hop.who, "is", "are")} no longer asked; the ladder was ${was}.`;
    changes.push({
      kind: "hop-removed",
      why,
      clause,
      before: printHop(hop),
      place: at("before", hop),
      facts: { ...ladders, who: hop.who },
    });
  }
  for (const hop of added) {
    const why = `${nameOfHop(hop)} ${agree(hop.who, "is", "are")} now asked as well: ${is}.`;
    changes.push({
      kind: "hop-added",
      why,
      clause,
      after: printHop(hop),
      place: at("after", hop),
      carriers: namesOf(hop.who),
      facts: { ...ladders, who: hop.who },
    });
  }
  const isWhole = removed.length + added.length === 0;
  return [...changes, ...diffTimes([...kept, ...replaced], isWhole ? [before, after] : undefined, context)];
}

/** Hops whose windows all turn the same way are one step, with the time to last resort before and after. */
function diffTimes(
  pairs: readonly (readonly [Hop, Hop])[],
  whole: readonly [Ladder, Ladder] | undefined,
  { clause, teams }: ClauseContext,
): Change[] {
  const changed = pairs.filter(([one, other]) => turnOfWindow(one.within, other.within) !== "same");
  const [turn, ...turns] = new Set(changed.map(([one, other]) => turnOfWindow(one.within, other.within)));
  const [was, is] = [timeToLastResort(whole?.[0]), timeToLastResort(whole?.[1])];
  const isOne = changed.length > 1 && turns.length === 0 && whole && was && is;
  if (!isOne || (turn !== "loosened" && turn !== "tightened"))
    return changed.flatMap(([one, other]) =>
      diffWindow(one, other, { clause, place: at("after", other), task: inLadder, teams }),
    );
  const [before, after] = [printWindow(was), printWindow(is)];
  const place = at("after", whole[1]);
  const windows = { was: { window: was }, is: { window: is } };
  const names = carriersOf(allNames(changed.map(([, hop]) => hop)), teams);
  if (turn === "loosened") {
    const why = `The last in the ladder is now reached after ${after}; it was ${before}.`;
    return [{ kind: "ladder-loosened", why, clause, before, after, place, facts: windows }];
  }
  const why = `The last in the ladder is now reached after ${after} instead of ${before}: ${joinNames(names)} now ${agree(names, "carries", "carry")} more.`;
  return [{ kind: "ladder-tightened", why, clause, before, after, place, carriers: names, facts: windows }];
}

const inLadder: Task = { act: "ladder" };

function saidLadder({ when, hops }: Ladder): SaidLadder {
  return { when, hops: hops.map(({ who, within }) => ({ who, within })) };
}

function timeToLastResort(ladder: Ladder | undefined): Window | undefined {
  const windows = ladder?.hops.flatMap(({ within }) => within ?? []) ?? [];
  return windows.length === ladder?.hops.length ? addWindows(windows) : undefined;
}

function printHop(hop: Hop): string {
  return hop.within ? `${nameOfHop(hop)} (${printWindow(hop.within)})` : nameOfHop(hop);
}

function nameOfHop({ who }: Hop): string {
  return joinNames(who) || "Somebody";
}

function allNames(hops: readonly Hop[]): string[] {
  return [...new Set(hops.flatMap(({ who }) => namesOf(who)))];
}

function at(side: StepPlace["side"], { start, end }: Span): StepPlace {
  return { side, span: { start, end } };
}

const conditionOf = ({ when }: Ladder) => foldedCondition(when) ?? "";

const likeness: Likeness<Ladder> = {
  keys: [(ladder) => JSON.stringify(coveredLadder(ladder)), conditionOf],
  similarity(before, after) {
    const was = new Set(before.hops.flatMap(({ who }) => rolesOf(who)));
    const is = new Set(after.hops.flatMap(({ who }) => rolesOf(who)));
    return [...was].filter((role) => is.has(role)).length;
  },
  enough: 1,
  isLastPair: () => true,
};
