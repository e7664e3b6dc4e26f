import { promiseWords, handleOf } from "./promise-words.ts";
import type { Random } from "./random.ts";
import { vocabulary } from "./vocabulary.ts";

/** A team that makes promises. */
export interface RosterTeam {
  handle: string;
  members: readonly string[];
}

/** Everybody who may be named. */
export interface Roster {
  teams: readonly RosterTeam[];
  /** Two teams that have no contract with each other yet. */
  nextPair(random: Random): [RosterTeam, RosterTeam];
}

const hours = ["Mon-Fri 08:00-17:00", "Mon-Fri 09:00-17:00", "Mon-Sun 06:00-20:00", "Mon-Sat 07:00-19:00"];

/** Makes as many teams as `contracts` contracts have use for. */
export function createRoster(contracts: number): Roster {
  const count = Math.max(12, Math.ceil(Math.sqrt(contracts) * 3));
  const teams = Array.from({ length: count }, (_, index): RosterTeam => {
    const area = vocabulary.area[index % vocabulary.area.length] ?? "";
    const members = [0, 1, 2].map((member) => handleOf(index * 3 + member));
    return { handle: `@tarrow/${area}-${Math.floor(index / vocabulary.area.length) + 1}`, members };
  });
  const taken = new Set<string>();
  return {
    teams,
    nextPair(random) {
      for (;;) {
        const pair: [RosterTeam, RosterTeam] = [random.pick(teams), random.pick(teams)];
        const key = pair
          .map(({ handle }) => handle)
          .sort()
          .join(" ");
        if (pair[0] === pair[1] || taken.has(key)) continue;
        taken.add(key);
        return pair;
      }
    },
  };
}

/** What the settings say of teams, contacts and holidays. */
export function rosterSettings({ teams }: Roster): Record<string, unknown> {
  const areas = vocabulary.area.map((area) => [`@tarrow/${area}`, { name: area }]);
  const rest = teams.map(({ handle, members }, index) => [
    handle,
    { members, timeZone: "Europe/London", hours: hours[index % hours.length] },
  ]);
  const roles = [...promiseWords.roles, "Harbour master"];
  return {
    teams: Object.fromEntries([...areas, ...rest]),
    contacts: Object.fromEntries(roles.map((role, index) => [role, `tel:+4416329601${10 + index}`])),
    holidays: ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-05-03"],
  };
}
