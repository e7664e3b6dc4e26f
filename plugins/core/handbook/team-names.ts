import { remember } from "../document/remember.ts";
import type { Settings } from "../schema/settings.ts";

/** Finds the key by which a team is known, whether it is written as its handle, its name, or neither is in the settings. */
export type NameTeam = (written: string) => string;

/**
 * Makes the lookup of teams: the key in the settings, the full name there, else what is written. Case, articles and hyphens do
 * not count, as in the lookup of contacts.
 */
export function buildTeamNames(teams: Readonly<Record<string, Pick<Settings["teams"][string], "name">>>): NameTeam {
  const known = new Map<string, string>();
  const add = (name: string, key: string): void => {
    const folded = foldName(name);
    if (folded !== "" && !known.has(folded)) known.set(folded, key);
  };
  for (const key of Object.keys(teams)) add(key, key);
  for (const [key, { name }] of Object.entries(teams)) if (name !== undefined) add(name, key);
  return (written) => {
    const folded = foldName(written);
    const key = known.get(folded) ?? written.trim();
    known.set(folded, key);
    return key;
  };
}

/** True for the handle of a team, as against a person's: `@harbour/tickets`. */
export function isTeamHandle(handle: string): boolean {
  return handle.startsWith("@") && handle.includes("/");
}

/** A name by which people and teams are compared: without case, articles and hyphens. */
export const foldName = remember((name) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*(?:the|an?)\s+/, "")
    .replace(/[\s\u00AD\u2010-\u2015-]+/g, " ")
    .trim(),
);
