import type { ClauseName } from "../../document/clause.ts";
import { handlesOf, namesOf, rolesOf, somebody } from "../people/people.ts";
import { printTask, type StepFacts, type Task } from "./step-facts.ts";
import type { StepKind } from "./step-kinds.ts";
import { joinNames, type Change, type StepPlace } from "./steps.ts";

/** What people are named for. */
export interface PeopleContext {
  clause: ClauseName;
  place: StepPlace;
  /** What they are named for. */
  task: Task;
}

/** The step from one list of people who answer to another. Roles count; people's handles are only reported. */
export function diffWho(before: readonly string[], after: readonly string[], context: PeopleContext): Change[] {
  const task = printTask(context.task);
  return diffPeople(before, after, context, {
    kinds: { removed: "role-removed", added: "role-added", replaced: "role-replaced" },
    removed: (was) => `Nobody is named ${task} any more; it was ${was}.`,
    added: (is) => `${is} is now named ${task}, where nobody was.`,
    replaced: (was, is) => `${was} was named ${task}; now it is ${is}.`,
  });
}

/** The step from one list of backups to another. */
export function diffBackup(before: readonly string[], after: readonly string[], context: PeopleContext): Change[] {
  const task = printTask(context.task);
  return diffPeople(before, after, context, {
    kinds: { removed: "backup-removed", added: "backup-added", replaced: "backup-replaced" },
    removed: (was) => `Nobody stands in any more ${task}; it was ${was}.`,
    added: (is) => `${is} now stands in ${task}.`,
    replaced: (was, is) => `${was} stood in ${task}; now it is ${is}.`,
  });
}

interface PeopleWords {
  kinds: { removed: StepKind; added: StepKind; replaced: StepKind };
  removed(was: string): string;
  added(is: string): string;
  replaced(was: string, is: string): string;
}

function diffPeople(
  before: readonly string[],
  after: readonly string[],
  { clause, place, task }: PeopleContext,
  words: PeopleWords,
): Change[] {
  const [was, is] = [rolesOf(before), rolesOf(after)];
  const factsOf = (one: readonly string[], other: readonly string[]): StepFacts => {
    return { was: { names: one }, is: { names: other }, task };
  };
  if (is.join("\n") !== was.join("\n")) {
    const facts = factsOf(namesOf(before), namesOf(after));
    const [wasNames, isNames] = [joinNames(namesOf(before)), joinNames(namesOf(after))];
    if (is.length === 0)
      return [{ kind: words.kinds.removed, why: words.removed(wasNames), clause, before: wasNames, place, facts }];
    const carriers = namesOf(after).filter((name) => !was.includes(rolesOf([name])[0] ?? somebody));
    if (was.length === 0)
      return [{ kind: words.kinds.added, why: words.added(isNames), clause, after: isNames, place, carriers, facts }];
    const why = words.replaced(wasNames, isNames);
    return [{ kind: words.kinds.replaced, why, clause, before: wasNames, after: isNames, place, carriers, facts }];
  }
  const [wasHandles, isHandles] = [handlesOf(before), handlesOf(after)];
  if (wasHandles.join("\n") === isHandles.join("\n")) return [];
  const [wasWho, isWho] = [joinNames(wasHandles), joinNames(isHandles)];
  const why = explainHandles(wasWho, isWho, printTask(task));
  const facts = factsOf(wasHandles, isHandles);
  return [
    { kind: "handle-replaced", why, clause, before: wasWho || undefined, after: isWho || undefined, place, facts },
  ];
}

function explainHandles(was: string, is: string, task: string): string {
  if (is === "") return `${was} is no longer named beside the role ${task}.`;
  if (was === "") return `${is} is now named beside the role ${task}.`;
  return `${is} now stands where ${was} stood ${task}, in the same role.`;
}
