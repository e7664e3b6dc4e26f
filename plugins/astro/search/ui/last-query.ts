import { readQuery, writeQuery, type Query } from "./query.ts";

/** What was last looked for in this session, by the folder of the index, so that two sites of one host do not share it. */
export function recallQuery(bundle: string): Query {
  try {
    return readQuery(sessionStorage.getItem(keyOf(bundle)) ?? "");
  } catch {
    // A browser may keep nothing for a site.
    return readQuery("");
  }
}

/** Remembers what is looked for until the session ends. */
export function keepQuery(bundle: string, query: Query): void {
  try {
    sessionStorage.setItem(keyOf(bundle), writeQuery(query));
  } catch {
    // Then it is not there when the reader comes back.
  }
}

function keyOf(bundle: string): string {
  return `handbook-search ${bundle}`;
}
