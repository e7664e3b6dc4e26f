import type { EntryOf } from "./entry-of.ts";
import type { Site } from "./load-site.ts";

type Decision = EntryOf<"decisions">;

/** One decision in the place of another. */
export interface Succession {
  older: Decision;
  newer: Decision;
}

/** Who took whose place, each pair once, said by either side. What this build does not show, and a decision that names itself, count for nothing. */
export function findSuccessions(decisions: readonly Decision[], refer: Site["refer"]): Succession[] {
  const found = new Map<string, Succession>();
  const add = (older: Decision | undefined, newer: Decision | undefined): void => {
    if (!older || !newer || older.id === newer.id) return;
    found.set(JSON.stringify([older.id, newer.id]), { older, newer });
  };
  const among = new Map(decisions.map((decision) => [decision.id, decision]));
  const named = (from: Decision, reference: string): Decision | undefined => {
    const target = refer(from, reference);
    return target?.collection === "decisions" ? among.get(target.id) : undefined;
  };
  for (const decision of decisions) {
    const { successor, supersedes = [] } = decision.data;
    for (const reference of supersedes) add(named(decision, reference), decision);
    if (successor !== undefined) add(decision, named(decision, successor));
  }
  return [...found.values()];
}

/** The decisions that a decision took the place of, directly or by others between, and those that took its own; oldest first. */
export function chainOf(decision: Decision, successions: readonly Succession[]): Decision[] {
  const before = reach(decision, (at) =>
    successions.filter(({ newer }) => newer.id === at.id).map(({ older }) => older),
  );
  const after = reach(decision, (at) =>
    successions.filter(({ older }) => older.id === at.id).map(({ newer }) => newer),
  );
  const seen = new Set([decision.id]);
  const once = (list: Decision[]): Decision[] => list.filter(({ id }) => !seen.has(id) && seen.add(id));
  return [...once(before).reverse(), decision, ...once(after)];
}

/** How many decisions stand before one, each in the place of the next. */
export function generationOf(decision: Decision, successions: readonly Succession[]): number {
  return reach(decision, (at) => successions.filter(({ newer }) => newer.id === at.id).map(({ older }) => older))
    .length;
}

// Breadth first; a circle is walked once.
function reach(start: Decision, step: (from: Decision) => Decision[]): Decision[] {
  const found = new Map([[start.id, start]]);
  for (const at of found.values()) for (const next of step(at)) if (!found.has(next.id)) found.set(next.id, next);
  found.delete(start.id);
  return [...found.values()];
}
