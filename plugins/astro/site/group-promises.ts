import type { PromiseFacts, WhoFacts } from "../content/agreement-facts.ts";

/** What the same people promise on one occasion, or about one thing. */
export interface PromiseGroup {
  when: string | undefined;
  /** What all or several of the steps are about. */
  what: string | undefined;
  who: WhoFacts[];
  either?: true;
  backup: WhoFacts[];
  steps: Pick<PromiseFacts, "act" | "what" | "within" | "minutes">[];
}

/** Puts promises together that share the occasion, or the thing, and the people, in the order they are made; the others stand alone. */
export function groupPromises(promises: readonly PromiseFacts[]): PromiseGroup[] {
  const groups = Map.groupBy(
    promises.map((promise, index) => ({ promise, index })),
    ({ promise: { when, what, who, backup }, index }) => {
      const names = [who, backup].map((people) => people.map(({ name }) => name));
      return JSON.stringify([when ?? what ?? index, names]);
    },
  );
  return [...groups.values()].flatMap((group) => buildGroup(group.map(({ promise }) => promise)));
}

function buildGroup(promises: readonly PromiseFacts[]): PromiseGroup[] {
  const [first, second] = promises;
  if (!first) return [];
  const { when, who, either, backup } = first;
  const times = Map.groupBy(promises, ({ what }) => what);
  const shared = second ? [...times].find(([what, list]) => what !== undefined && list.length > 1)?.[0] : first.what;
  const steps = promises.map(({ what, ...rest }) => (what === undefined || what === shared ? rest : { ...rest, what }));
  return [{ when, what: shared, who, ...(either && { either }), backup, steps }];
}
