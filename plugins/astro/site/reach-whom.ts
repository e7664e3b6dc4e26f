import { buildContacts, type FindContact } from "../../core/promise/people/contacts.ts";
import type { WhoFacts } from "../content/agreement-facts.ts";
import type { HandbookFacts } from "../content/facts.ts";
import type { EntryOf } from "./entry-of.ts";

const lookups = new WeakMap<HandbookFacts, FindContact>();

/** Somebody with the way to reach them, where the settings give one. */
export function reachWhom(name: string, facts: HandbookFacts): WhoFacts {
  const find = lookups.get(facts) ?? buildContacts(facts);
  lookups.set(facts, find);
  const href = find(name)?.href;
  return href === undefined ? { name } : { name, href };
}

/** Whom a contract names first for help: the first step of its ladder, else its owner. */
export function firstToAsk({ data: { handbook } }: EntryOf<"contracts">, facts: HandbookFacts): WhoFacts[] {
  const escalation = handbook.agreement?.clauses.find(({ name }) => name === "escalation");
  const first = escalation?.ladders?.[0]?.hops[0]?.who ?? [];
  return first.length > 0 ? first : handbook.owners.slice(0, 1).map((owner) => reachWhom(owner, facts));
}
