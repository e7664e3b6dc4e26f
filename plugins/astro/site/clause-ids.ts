import type { ClauseName } from "../../core/document/clause.ts";

/** The id of a clause at a glance, as the core promises it to links. */
export function glanceId(name: ClauseName): string {
  return `promise-${name}`;
}

/** The id of one of the promises of a clause at a glance, in the order of `groupPromises`. */
export function promiseId(name: ClauseName, index: number): string {
  return `${glanceId(name)}-${index + 1}`;
}

/** Where the text states a clause: the heading that names it, else the id its label gets. */
export function textId({ name, headingId }: { name: ClauseName; headingId?: string | undefined }): string {
  return headingId ?? `page-clause-${name}`;
}

/** The id of a ladder on its page, the most urgent one being the first. */
export function ladderId(index: number): string {
  return `page-ladder-${index + 1}`;
}
