import type { Hop, Ladder, Promise } from "../../promise/agreement.ts";
import { foldRole } from "../../promise/people/roles.ts";

/** The hops of a ladder that ask somebody who was asked before, with the hop that did. */
export function* repeatedHops({ hops }: Ladder): Generator<{ hop: Hop; who: string; first: Hop }> {
  const asked = new Map<string, Hop>();
  for (const hop of hops) {
    for (const who of hop.who) {
      const first = asked.get(foldRole(who));
      if (!first) continue;
      yield { hop, who, first };
      break;
    }
    for (const who of hop.who) asked.set(foldRole(who), hop);
  }
}

/** Who stands behind a promise they are to keep themselves. */
export function ownBackup({ who, backup }: Promise): string | undefined {
  const keepers = new Set(who.map(foldRole));
  return backup.find((name) => keepers.has(foldRole(name)));
}
