import { nearest } from "../../diagnostic/nearest.ts";
import { foldRole } from "../../promise/people/roles.ts";
import type { Settings } from "../../schema/settings.ts";

/** What the settings know of a name: nothing wrong, another case, or nobody, with the nearest name there is. */
export type Standing = { state: "known" } | { state: "case"; known: string } | { state: "unknown"; near?: string };

/** Everybody the settings name. */
export interface Roster {
  /** Judges a handle; every handle is fine where the settings name none. */
  judgeHandle(handle: string): Standing;
  /** Judges a role; every role is fine where the settings name none. */
  judgeRole(role: string): Standing;
}

const known: Standing = { state: "known" };

/** Collects the roster: teams with their members, and contacts by handle and by role. */
export function buildRoster({ teams, contacts }: Settings): Roster {
  const names = [...Object.keys(teams), ...Object.values(teams).flatMap(({ members = [] }) => members)];
  const all = [...names, ...Object.keys(contacts)];
  const handles = new Set(all.filter((name) => name.startsWith("@")));
  const handlesFolded = new Map([...handles].map((handle) => [handle.toLowerCase(), handle]));
  const teamNames = Object.values(teams).flatMap(({ name }) => (name === undefined ? [] : [name]));
  const roles = Object.keys(contacts).filter((name) => !name.startsWith("@"));
  const rolesFolded = new Map([...roles, ...teamNames, ...Object.keys(teams)].map((role) => [foldRole(role), role]));
  return {
    judgeHandle(handle) {
      if (handles.size === 0 || handles.has(handle)) return known;
      const other = handlesFolded.get(handle.toLowerCase());
      return other === undefined ? missing(nearest(handle, handles)) : { state: "case", known: other };
    },
    judgeRole(role) {
      if (roles.length === 0 || rolesFolded.has(foldRole(role))) return known;
      return missing(nearest(role, rolesFolded.values()));
    },
  };
}

function missing(near: string | undefined): Standing {
  return near === undefined ? { state: "unknown" } : { state: "unknown", near };
}
