import { clauseNames, coreClauses, type ClauseName } from "../../document/clause.ts";
import type { Clause } from "../agreement.ts";
import { effectiveClauses, isBinding } from "../receipts/covered.ts";
import { diffEnds } from "./diff-ends.ts";
import { diffLadders } from "./diff-ladders.ts";
import { diffPromises, type ClauseContext } from "./diff-promises.ts";
import { diffSchedules } from "./diff-schedules.ts";
import { diffTargets } from "./diff-targets.ts";
import { clauseWording } from "../text/plain-wording.ts";
import type { Change, StepPlace } from "./steps.ts";
import type { Version } from "../receipts/version.ts";

/** The steps from one version's clauses to the other's, clause by clause. */
export function diffClauses(before: Version, after: Version): Change[] {
  const [was, is] = [clausesOf(before), clausesOf(after)];
  const teams = after.fields.parties.map(({ team }) => team);
  return clauseNames.flatMap((clause) => {
    const [one, other] = [was.get(clause), is.get(clause)];
    if (one && other) return diffClause(one, other, { clause, teams });
    if (one) return [removedClause(one)];
    return other ? [addedClause(other, teams)] : [];
  });
}

function clausesOf({ agreement, fields }: Version): Map<ClauseName, Clause> {
  return new Map(effectiveClauses(agreement, fields.sunset).map((clause) => [clause.name, clause]));
}

function diffClause(before: Clause, after: Clause, context: ClauseContext): Change[] {
  const changes = [
    ...diffPromises(before.promises, after.promises, context),
    ...diffLadders(before.ladders, after.ladders, context),
    ...diffSchedules(before.schedules, after.schedules, context),
    ...diffTargets(before.targets, after.targets, context),
    ...diffEnds(before.ends, after.ends, context),
  ];
  if (changes.length > 0 || wordingOf(before) === wordingOf(after)) return changes;
  const why = `${nameOf(after)} says the same in other words.`;
  return [
    { kind: "wording", why, clause: after.name, before: before.text, after: after.text, place: at("after", after) },
  ];
}

function removedClause(clause: Clause): Change {
  const { name, text } = clause;
  const why = `${nameOf(clause)} is gone: nothing on this page says it any more.`;
  return { kind: `${familyOf(clause)}-removed`, why, clause: name, before: text, place: at("before", clause) };
}

function addedClause(clause: Clause, teams: readonly string[]): Change {
  const { name, text } = clause;
  const carriers = isBinding(clause) ? teams : undefined;
  const why = `${nameOf(clause)} is new.`;
  return { kind: `${familyOf(clause)}-added`, why, clause: name, after: text, place: at("after", clause), carriers };
}

function familyOf(clause: Clause): "core-clause" | "clause" | "text-clause" {
  if (coreClauses.some((name) => name === clause.name)) return "core-clause";
  return isBinding(clause) ? "clause" : "text-clause";
}

function nameOf({ label, name }: Clause): string {
  return `The clause “${label === "" ? name : label}”`;
}

function wordingOf({ label, text }: Clause): string {
  return clauseWording(`${label} ${text}`);
}

// A clause that only the frontmatter holds has no place in the body.
function at(side: StepPlace["side"], { start, end }: Clause): StepPlace {
  return end > start ? { side, span: { start, end } } : { side, field: ["sunset"] };
}
