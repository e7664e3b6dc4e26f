import type { ClauseName } from "../../document/clause.ts";

/** A clause as a message names it: `exit metric`. */
export function wordOfClause(name: ClauseName): string {
  return name === "follow-ups" ? name : name.replaceAll("-", " ");
}
