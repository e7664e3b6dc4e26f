import { foldName } from "../../handbook/team-names.ts";
import type { Settings } from "../../schema/settings.ts";

/** A way to reach somebody. */
export interface Contact {
  /** Chat, pager or telephone, as the settings give it. */
  href: string;
  /** What the settings know it by: the role, the handle, or the team whose channel it is. */
  via: string;
}

/** Finds how a role, a handle or a team is reached; `team` decides for somebody who is a member of several. */
export type FindContact = (who: string, team?: string) => Contact | undefined;

/**
 * Makes the lookup of contacts: first the role or handle itself, then a team by its handle or name, then the channel of a team
 * that somebody is a member of. Case, articles and hyphens do not count. What is no link that can be followed leads nowhere.
 */
export function buildContacts({ contacts, teams }: Pick<Settings, "contacts" | "teams">): FindContact {
  const direct = new Map<string, Contact>();
  const members = new Map<string, { team: string; contact: Contact }[]>();
  const add = (name: string, href: string | undefined, via: string): void => {
    const key = foldName(name);
    if (href !== undefined && isFollowed(href) && key !== "" && !direct.has(key)) direct.set(key, { href, via });
  };
  for (const [name, href] of Object.entries(contacts)) add(name, href, name);
  for (const [handle, { name, channel, members: people = [] }] of Object.entries(teams)) {
    const via = name ?? handle;
    add(handle, channel, via);
    if (name !== undefined) add(name, channel, via);
    if (channel === undefined || !isFollowed(channel)) continue;
    for (const person of people) {
      const known = members.get(foldName(person)) ?? [];
      members.set(foldName(person), [...known, { team: foldName(handle), contact: { href: channel, via } }]);
    }
  }
  return (who, team) => {
    const key = foldName(who);
    const memberships = members.get(key) ?? [];
    const own = team === undefined ? undefined : memberships.find((membership) => membership.team === foldName(team));
    return direct.get(key) ?? (own ?? memberships[0])?.contact;
  };
}

// Anything that runs, and anything that is no link at all, stays text.
function isFollowed(href: string): boolean {
  const [, scheme = ""] = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href) ?? [];
  return scheme !== "" && !/^(?:javascript|data|vbscript)$/i.test(scheme);
}
