import type { ClauseName } from "../../document/clause.ts";
import type { Graph } from "../../graph/graph.ts";
import type { ContractPage } from "../../handbook/page.ts";
import { compareWindows } from "../../promise/window/window.ts";
import type { RuleContext } from "../define-rule.ts";
import { comparablePromises, timedPromises, type TimedPromise } from "./comparable-promises.ts";
import { isInForce } from "./in-force.ts";

/** A promise that cannot be kept when what it stands on takes all its time. */
export interface FastPromise {
  clause: ClauseName;
  promise: TimedPromise;
  on: ContractPage;
  /** The contract by which it depends on that one, where it does not name it itself. */
  through: ContractPage | undefined;
  slower: TimedPromise;
}

/**
 * Finds promises of a contract that are faster than those of contracts it depends on. A contract on the way that promises the
 * same itself answers for what it depends on in turn.
 */
export function* fasterThanDependency(page: ContractPage, { graph, agreements }: RuleContext): Generator<FastPromise> {
  const clauses = (agreements.get(page)?.clauses ?? []).filter((clause) => timedPromises(clause).length > 0);
  if (clauses.length === 0) return;
  const answered = new Set<number>();
  const count = clauses.reduce((sum, clause) => sum + timedPromises(clause).length, 0);
  const seen = new Set([page]);
  const waiting = dependenciesOf(page, graph).map((on) => ({ on, through: undefined as ContractPage | undefined }));
  for (const { on, through } of waiting) {
    // Those it names itself come first, and each is looked at.
    if (through && answered.size === count) break;
    if (seen.has(on)) continue;
    seen.add(on);
    for (const clause of clauses) {
      const theirs = agreements.get(on)?.clauses.find(({ name }) => name === clause.name);
      for (const { one, other } of theirs ? comparablePromises(clause, theirs) : []) {
        if (through && answered.has(one.start)) continue;
        answered.add(one.start);
        const order = compareWindows(one.within, other.within);
        if (order !== undefined && order < 0) yield { clause: clause.name, promise: one, on, through, slower: other };
      }
    }
    for (const next of dependenciesOf(on, graph)) waiting.push({ on: next, through: through ?? on });
  }
}

function dependenciesOf(page: ContractPage, graph: Graph): ContractPage[] {
  return (graph.outgoing.get(page) ?? []).flatMap(({ field, to }) =>
    field === "depends_on" && to.state === "page" && isInForce(to.page) ? [to.page] : [],
  );
}
