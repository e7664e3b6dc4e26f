import type { ClauseName } from "../../document/clause.ts";
import type { Act, Promise } from "../agreement.ts";
import { coveredPromise, foldedCondition } from "../receipts/covered.ts";
import { diffBackup, diffWho } from "./diff-people.ts";
import { carriersOf, diffWindow, turnOfWindow } from "./diff-windows.ts";
import { foldWords } from "../text/fold-words.ts";
import { pairUp, sharedWords, type Likeness } from "./pair-up.ts";
import { namesOf, rolesOf } from "../people/people.ts";
import { printPromise } from "../promises/print-promise.ts";
import { printTask, type Task } from "./step-facts.ts";
import { joinNames, type Change, type StepPlace } from "./steps.ts";

/** Where in a contract the compared lists stand. */
export interface ClauseContext {
  clause: ClauseName;
  /** Names of the teams of the later version. */
  teams: readonly string[];
}

/** The steps from one clause's promises to the other's. */
export function diffPromises(before: readonly Promise[], after: readonly Promise[], context: ClauseContext): Change[] {
  const { clause, teams } = context;
  const { pairs, removed, added } = pairUp(before, after, likeness);
  return [
    ...pairs.flatMap(([was, is]) => diffPromise(was, is, context)),
    ...removed.map((promise): Change => {
      const text = printPromise(promise);
      return {
        kind: "promise-removed",
        why: `“${text}” is promised no longer.`,
        clause,
        before: text,
        place: at("before", promise),
      };
    }),
    ...added.map((promise): Change => {
      const text = printPromise(promise);
      const carriers = carriersOf(namesOf(promise.who), teams);
      const why = `“${text}” is promised anew${carriers.length === 0 ? "" : `, which ${joinNames(carriers)} will carry`}.`;
      return { kind: "promise-added", why, clause, after: text, place: at("after", promise), carriers };
    }),
  ];
}

function diffPromise(before: Promise, after: Promise, { clause, teams }: ClauseContext): Change[] {
  const place = at("after", after);
  const task = taskOf(after);
  return [
    ...diffAct(before, after, clause, place),
    ...diffCondition(before.when, after.when, clause, place),
    ...diffWho(before.who, after.who, { clause, place, task }),
    ...diffWindow(before, after, { clause, place, task, teams }),
    ...diffBackup(before.backup, after.backup, { clause, place, task }),
  ];
}

// How far an act goes; acts that are not listed are neither more nor less than another.
const reach: Partial<Record<Act, number>> = { acknowledge: 1, respond: 2, resolve: 3 };

function diffAct(before: Promise, after: Promise, clause: ClauseName, place: StepPlace): Change[] {
  if (before.act === after.act) return [];
  const [was, is] = [reach[before.act], reach[after.act]];
  const turn = was === undefined || is === undefined ? "changed" : is < was ? "weakened" : "strengthened";
  const [wasText, isText] = [printPromise(before), printPromise(after)];
  const why = `What was promised ${printTask(taskOf(before))} is now promised ${printTask(taskOf(after))}.`;
  const carriers = turn === "strengthened" ? namesOf(after.who) : undefined;
  return [{ kind: `act-${turn}`, why, clause, before: wasText, after: isText, place, carriers }];
}

/** The step from one condition to another. */
export function diffCondition(
  before: string | undefined,
  after: string | undefined,
  clause: ClauseName,
  place: StepPlace,
): Change[] {
  const [was, is] = [foldedCondition(before), foldedCondition(after)];
  if (was === is) return [];
  const step = { clause, before, after, place };
  if (was === undefined)
    return [
      { kind: "condition-added", why: `It held in every case and now holds for “${after ?? ""}” alone.`, ...step },
    ];
  if (is === undefined)
    return [
      { kind: "condition-removed", why: `It held for “${before ?? ""}” alone and now holds in every case.`, ...step },
    ];
  return [{ kind: "condition-changed", why: `It was for “${before ?? ""}” and is now for “${after ?? ""}”.`, ...step }];
}

function taskOf({ act, what, when }: Promise): Task {
  return { act, ...(when !== undefined && { when }), ...(what !== undefined && { what }) };
}

function at(side: StepPlace["side"], { start, end }: Promise): StepPlace {
  return { side, span: { start, end } };
}

const exactly = (promise: Promise) => JSON.stringify(coveredPromise(promise));
const whatOf = ({ what }: Promise) => foldWords(what ?? "");
const nameOf = ({ act, when, who }: Promise) => [act, foldedCondition(when), ...rolesOf(who)].join("\n");

const likeness: Likeness<Promise> = {
  keys: [
    (promise) => `${exactly(promise)}\n${whatOf(promise)}`,
    exactly,
    (promise) => `${nameOf(promise)}\n\n${whatOf(promise)}`,
  ],
  // The same act counts 2, the same roles 3, the same condition 4; so a row of a table stays itself while its role changes,
  // and a row for one severity does not become a row for another.
  similarity(before, after) {
    const [was, is] = [rolesOf(before.who), rolesOf(after.who)];
    const same = was.join("\n") === is.join("\n");
    const roles = same ? (was.length > 0 ? 3 : 1) : is.some((role) => was.includes(role)) ? 2 : 0;
    const window = turnOfWindow(before.within, after.within) === "same" ? 1 : 0;
    const score = (before.act === after.act ? 2 : 0) + roles + likeCondition(before, after) + window;
    return score + 3 * sharedWords(whatOf(before), whatOf(after));
  },
  enough: 4.5,
  isLastPair: (before, after) =>
    before.act === after.act && foldedCondition(before.when) === foldedCondition(after.when),
};

function likeCondition(before: Promise, after: Promise): number {
  const [was, is] = [foldedCondition(before.when), foldedCondition(after.when)];
  if (was === is) return was === undefined ? 1 : 4;
  return was === undefined || is === undefined ? 0 : 3 * sharedWords(was, is) - 2;
}
