import type { APIRoute } from "astro";
import { teamAddress } from "../../core/handbook/routes.ts";
import { buildTeamNames, isTeamHandle } from "../../core/handbook/team-names.ts";
import { answerWithCalendar } from "../feeds/answer-with-calendar.ts";
import { listPages, loadSite } from "../site/load-site.ts";
import { teamPages } from "../site/team-pages.ts";

export async function getStaticPaths() {
  const { facts } = await listPages();
  return teamPages(facts.teamKeys).map(({ key, address }) => ({
    params: { team: address.split("/")[2] },
    props: { key, address },
  }));
}

export const GET: APIRoute<{ key: string; address: string }> = async ({ request, props: { key, address } }) => {
  const { facts } = await loadSite(request);
  const nameTeam = buildTeamNames(facts.teams);
  return answerWithCalendar(request, facts.teams[key]?.name ?? key, ({ teams, people }) =>
    [...teams, ...people.filter(isTeamHandle)].some((team) => teamAddress(nameTeam(team)) === address),
  );
};
