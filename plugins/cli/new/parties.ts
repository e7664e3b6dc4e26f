import { UsageError } from "../usage-error.ts";

/** A party as it is named on the command line. */
export interface NamedParty {
  team: string;
  owner: string;
  backup?: string;
}

const example = "Desk:@mira,Quay:@ada";
const handle = /^@[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?$/;

/** Reads `Desk:@mira,Quay:@ada`, each with a backup where wanted (`Desk:@mira:@jon`). Throws `UsageError`. */
export function readParties(text: string): NamedParty[] {
  const parties = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readParty);
  if (parties.length < 2) throw new UsageError(`a contract has two parties or more: --parties "${example}".`);
  const twice = parties.find(({ team }, index) => parties.findIndex((other) => other.team === team) !== index);
  if (twice) throw new UsageError(`--parties names ${twice.team} twice.`);
  return parties;
}

function readParty(part: string): NamedParty {
  const [team = "", owner = "", backup, ...more] = part.split(":").map((piece) => piece.trim());
  if (team === "" || owner === "" || more.length > 0)
    throw new UsageError(
      `--parties takes teams with their owners, and a backup where there is one, like "${example}", not “${part}”.`,
    );
  for (const name of [owner, ...(backup === undefined ? [] : [backup])])
    if (!handle.test(name))
      throw new UsageError(
        `--parties names ${team} with “${name}”, which is no handle.${handle.test(`@${name}`) ? ` Did you mean “@${name}”?` : ""}`,
      );
  return { team, owner, ...(backup !== undefined && { backup }) };
}
