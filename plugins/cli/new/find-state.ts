import { nearest, plainForm } from "../../core/diagnostic/nearest.ts";
import type { Handbook } from "../../core/handbook/handbook.ts";
import { didYouMean } from "../arguments.ts";
import { UsageError } from "../usage-error.ts";

/** A state that a stream may name, and how. */
export interface StateReference {
  title: string;
  /** `states/build`, `runbooks/states#verify` */
  reference: string;
}

/** The states of a handbook, in the order of the map as far as they have one. */
export function listStates({ records }: Handbook): StateReference[] {
  const order = (record: (typeof records)[number]): number =>
    record.page.kind === "state" ? (record.page.fields.order ?? Infinity) : Infinity;
  return records
    .filter(({ kind, page }) => kind === "state" && !page.hidden)
    .sort((one, other) => (order(one) === order(other) ? 0 : order(one) - order(other)))
    .map(({ title, id }) => ({ title, reference: id.replace(/\.mdx?(?=#|$)/, "") }));
}

/** The state somebody means, by its title or its path. Throws `UsageError` where there is none, with the nearest. */
export function findState(states: readonly StateReference[], named: string): StateReference {
  const wanted = plainForm(named.replace(/\.mdx?(?=#|$)/, "").replace(/^\.\//, ""));
  const found = states.find(
    ({ title, reference }) =>
      [title, reference].some((name) => plainForm(name) === wanted) || plainForm(lastPart(reference)) === wanted,
  );
  if (found) return found;
  const near = nearest(named, [...states.map(({ reference }) => reference), ...states.map(({ title }) => title)]);
  const titles = states.map(({ title }) => title).join(", ");
  throw new UsageError(`there is no state “${named}”.${didYouMean(near)} The states are ${titles}.`);
}

function lastPart(reference: string): string {
  return reference.split(/[/#]/).at(-1) ?? reference;
}
