import { buildTeamNames, foldName } from "../../handbook/team-names.ts";
import type { Settings } from "../../schema/settings.ts";
import { english } from "../../vocabulary/english.ts";

/** A party of a contract, as far as it says who is on which side. */
export interface TeamParty {
  team: string;
  owner: string;
  backup?: string | undefined;
}

const handles = /@[\p{L}\p{N}][\p{L}\p{N}._/-]*/gu;
const inside = english.roles.inside;

/**
 * Makes the lookup of the team on which somebody of a contract works, by its key in the settings or as the contract writes it:
 * a team itself, who speaks for a party, who is among a team's members, and a role called after a team (“Desk lead”, “Head of
 * Boats”). The contract's parties come before other teams. Undefined where nobody has said it.
 */
export function buildTeamOf(
  teams: Settings["teams"],
  parties: readonly TeamParty[],
): (who: string) => string | undefined {
  const keyOf = buildTeamNames(teams);
  const own = [...new Set(parties.map(({ team }) => keyOf(team)))];
  const all = [...new Set([...own, ...Object.keys(teams)])];
  const folded = (name: string | undefined): string => (name === undefined ? "" : foldName(name));
  const teamOfPerson = (person: string): string | undefined => {
    const who = foldName(person);
    const party = parties.find(({ owner, backup }) => foldName(owner) === who || folded(backup) === who);
    if (party) return keyOf(party.team);
    return all.find((key) => teams[key]?.members?.some((member) => foldName(member) === who));
  };
  const namesOf = (key: string): string[] =>
    [teams[key]?.name, key, key.split("/").at(-1)].map(folded).filter((name) => name !== "");
  return (who) => {
    const key = keyOf(who);
    if (all.includes(key)) return key;
    const person = [who, ...(who.match(handles) ?? [])].map(teamOfPerson).find((team) => team !== undefined);
    if (person !== undefined) return person;
    const role = foldName(who.replace(handles, " "));
    return longestFirst(own, namesOf, role) ?? longestFirst(all, namesOf, role);
  };
}

/** The team a role is called after; of several the one whose name says most. */
function longestFirst(
  keys: readonly string[],
  namesOf: (key: string) => readonly string[],
  role: string,
): string | undefined {
  const found = keys.flatMap((key) => namesOf(key).map((name) => ({ key, name })));
  return found
    .filter(({ name }) => role.startsWith(`${name} `) || inside.some((word) => role.endsWith(` ${word} ${name}`)))
    .toSorted((one, other) => other.name.length - one.name.length)[0]?.key;
}
