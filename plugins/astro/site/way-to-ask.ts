import type { HandbookFacts } from "../content/facts.ts";

/** Where somebody is asked: what the settings say of them, else the channel of their team, with the team's name. */
export function wayToAsk(
  handle: string,
  { contacts, teams }: Pick<HandbookFacts, "contacts" | "teams">,
): { url: string; team?: string } | undefined {
  const own = contacts[handle] ?? teams[handle]?.channel;
  if (own !== undefined) return { url: own };
  for (const [name, team] of Object.entries(teams))
    if (team.channel !== undefined && team.members?.includes(handle))
      return { url: team.channel, team: team.name ?? name };
  return undefined;
}
