import type { AgreementFacts, ClauseFacts } from "../content/agreement-facts.ts";

/** The clause with a contract's ladders; undefined where none could be read, and its words stand among the other clauses. */
export function escalationOf({ clauses }: Pick<AgreementFacts, "clauses">): ClauseFacts | undefined {
  return clauses.find(({ name, ladders }) => name === "escalation" && ladders !== undefined);
}
