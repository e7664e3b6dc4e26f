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

/** Finds the twins of every contract in force. Whoever differs from several differs from the first, so that one a clause is enough. */
export function findTwins({ handbook, graph, agreements }: RuleContext): Map<ContractPage, Twin[]> {
  const firsts = new Map<string, ContractPage>();
  const twins = new Map<ContractPage, Twin[]>();
  for (const page of handbook.pages) {
    if (!isInForce(page)) continue;
    const clauses = agreements.get(page)?.clauses.filter(isBinding) ?? [];
    const found = new Map<string, Twin>();
    for (const work of new Set([...streamsOf(page, graph), ...namedStates(page, graph)]))
      for (const { name: clause } of clauses) {
        const key = `${clause} ${work.id} ${partiesOf(page)}`;
        const other = firsts.get(key);
        if (!other) firsts.set(key, page);
        else if (!found.has(`${clause} ${other.path}`))
          found.set(`${clause} ${other.path}`, { clause, other, shared: work.title });
      }
    twins.set(page, [...found.values()]);
  }
  return twins;
}

function partiesOf({ fields }: ContractPage): string {
  return JSON.stringify((fields.parties ?? []).map(({ team }) => team.trim().toLowerCase()).sort());
}
