import type { ClauseName } from "../../document/clause.ts";
import type { ContractPage } from "../../handbook/page.ts";
import { isBinding } from "../../promise/receipts/covered.ts";
import type { RuleContext } from "../define-rule.ts";
import { isInForce } from "./in-force.ts";
import { namedStates, streamsOf } from "./states-of-contract.ts";

/** An earlier contract (by path) between the same parties that states a clause too, about the same work. */
export interface Twin {
  clause: ClauseName;
  other: ContractPage;
  /** The stream or state they share. */
  shared: string;
}

/** Finds the twins of the contracts in force that have any. Whoever differs from several differs from the first, so that one a clause is enough. */
export function findTwins({ handbook, graph, agreements }: RuleContext): Map<ContractPage, Twin[]> {
  const firsts = new Map<string, Map<ClauseName, ContractPage>>();
  const twins = new Map<ContractPage, Twin[]>();
  for (const page of handbook.pages) {
    if (!isInForce(page)) continue;
    const clauses = agreements.get(page)?.clauses.filter(isBinding) ?? [];
    if (clauses.length === 0) continue;
    const found = new Map<string, Twin>();
    const parties = partiesOf(page);
    for (const work of new Set([...streamsOf(page, graph), ...namedStates(page, graph)])) {
      const key = `${work.id} ${parties}`;
      const firstOf = firsts.get(key) ?? new Map<ClauseName, ContractPage>();
      firsts.set(key, firstOf);
      for (const { name: clause } of clauses) {
        const other = firstOf.get(clause);
        if (!other) firstOf.set(clause, page);
        else if (!found.has(`${clause} ${other.path}`))
          found.set(`${clause} ${other.path}`, { clause, other, shared: work.title });
      }
    }
    if (found.size > 0) twins.set(page, [...found.values()]);
  }
  return twins;
}

function partiesOf({ fields }: ContractPage): string {
  return JSON.stringify((fields.parties ?? []).map(({ team }) => team.trim().toLowerCase()).sort());
}
