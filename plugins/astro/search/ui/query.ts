/** What results are narrowed by, in the order it is offered. */
export const filterNames = ["kind", "owner", "status", "band", "freshness"] as const;
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

/** True where nothing is looked for. */
export function isEmptyQuery(query: Query): boolean {
  return query.term === "" && Object.keys(query.filters).length === 0;
}
