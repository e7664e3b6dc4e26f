import { teamAddress } from "../../core/handbook/routes.ts";

/** The addresses of teams that have a page, each with the key of the team. Two keys of one address are one team. */
export function teamPages(keys: readonly string[]): { key: string; address: string }[] {
  const pages = new Map<string, string>();
  for (const key of keys) if (!pages.has(teamAddress(key))) pages.set(teamAddress(key), key);
  return [...pages].map(([address, key]) => ({ key, address }));
}
