import type { FilterCounts } from "@pagefind/component-ui";
import { kinds } from "../../../core/schema/kind.ts";

/** Kinds of what is found, in the order they are offered. */
export const kindsFound: readonly string[] = [...kinds, "owner", "team"];
/** Words for how fresh a page is, in the order they are offered. */
export const freshnesses: readonly string[] = ["fresh", "due-soon", "stale", "overdue", "exempt", "unknown"];
/** Words for how far a page has come, in the order they are offered. */
export const statuses: readonly string[] = ["live", "pilot", "draft", "stale", "superseded", "archived"];

/** What results are narrowed by, in the order it is offered. */
export const filterNames = ["kind", "team", "owner", "status", "band", "freshness"] as const;
export type FilterName = (typeof filterNames)[number];

/** What is looked for. */
export interface Query {
  term: string;
  filters: Partial<Record<FilterName, string>>;
}

/** Reads a query from the search part of an address: `?q=ferry&kind=contract`. */
export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const query: Query = { term: parameters.get("q")?.trim() ?? "", filters: {} };
  for (const name of filterNames) {
    const value = parameters.get(name);
    if (value !== null && value !== "") query.filters[name] = value;
  }
  return query;
}

/** The search part of an address for a query; nothing for an empty one. */
export function writeQuery({ term, filters }: Query): string {
  const parameters = new URLSearchParams();
  if (term !== "") parameters.set("q", term);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** A query without the filters that no page can have: an address may be mistyped, or older than the handbook. */
export function withoutUnknown({ term, filters }: Query, known: FilterCounts, bands: readonly string[]): Query {
  const possible: Record<FilterName, readonly string[]> = {
    kind: kindsFound,
    team: Object.keys(known["team"] ?? {}),
    owner: Object.keys(known["owner"] ?? {}),
    status: statuses,
    band: bands,
    freshness: freshnesses,
  };
  const kept = filterNames.flatMap((name) => {
    const value = filters[name];
    return value !== undefined && possible[name].includes(value) ? [[name, value] as const] : [];
  });
  return { term, filters: Object.fromEntries(kept) };
}

/** True where nothing is looked for. */
export function isEmptyQuery(query: Query): boolean {
  return query.term === "" && Object.keys(query.filters).length === 0;
}
