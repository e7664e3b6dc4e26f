import type { CheckedHandbook } from "../../core/check.ts";
import { hrefOf } from "../../core/handbook/address.ts";
import { namedTeams } from "../../core/handbook/named-people.ts";
import { buildTeamNames } from "../../core/handbook/team-names.ts";
import { buildPublished } from "../content/published.ts";
import { speakWith } from "../site/speak.ts";
import { teamPages } from "../site/team-pages.ts";
import type { RecordEntry } from "./index-entries.ts";

/** The pages of teams as entries of the index: the team's name, who is on it, and the contracts it has a part in. */
export function listTeamEntries(checked: CheckedHandbook): RecordEntry[] {
  const { handbook } = checked;
  const { settings, shape } = handbook;
  const speak = speakWith(settings.words);
  const keyOf = buildTeamNames(settings.teams);
  const shown = handbook.pages.filter(buildPublished(checked));
  const contracts = shown.flatMap((page) => (page.kind === "contract" ? [page] : []));
  return teamPages(namedTeams(shown, settings.teams))
    .filter(({ address }) => !handbook.byAddress.has(address))
    .map(({ key, address }) => {
      const { name = key, members = [] } = settings.teams[key] ?? {};
      const titles = contracts
        .filter(({ fields: { parties = [] } }) => parties.some(({ team }) => keyOf(team) === key))
        .map(({ title }) => title);
      return {
        address,
        url: hrefOf(address, shape),
        language: speak("language"),
        meta: { title: name, kind: speak("kind.team"), ...(name !== key && { slug: key }) },
        filters: { kind: ["team"], team: [name] },
        content: [name, ...members, ...titles].join(" · "),
      };
    });
}
