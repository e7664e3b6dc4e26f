import type { Settings } from "../schema/settings.ts";
import type { Page } from "./page.ts";
import { buildTeamNames, isTeamHandle } from "./team-names.ts";

/** Everybody with a page of their own: who answers for a page or a record, and who speaks for a party or stands in for it. */
export function namedPeople(pages: readonly Page[]): string[] {
  const named = pages.flatMap((page) => [
    ...page.owners,
    ...page.records.flatMap(({ owners }) => owners),
    ...(page.kind === "contract" ? (page.fields.parties ?? []) : []).flatMap(({ owner, backup }) =>
      backup === undefined ? [owner] : [owner, backup],
    ),
  ]);
  return [...new Set(named)];
}

/** Every team, by the key it is known by: those of the settings, the parties of contracts, and teams that answer for a page. */
export function namedTeams(pages: readonly Page[], teams: Settings["teams"]): string[] {
  const nameTeam = buildTeamNames(teams);
  const parties = pages.flatMap((page) => (page.kind === "contract" ? (page.fields.parties ?? []) : []));
  const written = [...parties.map(({ team }) => team), ...namedPeople(pages).filter(isTeamHandle)];
  return [...new Set([...Object.keys(teams), ...written.map(nameTeam)])];
}
