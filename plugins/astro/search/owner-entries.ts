import type { CheckedHandbook } from "../../core/check.ts";
import { hrefOf } from "../../core/handbook/address.ts";
import { ownerAddress } from "../../core/handbook/routes.ts";
import { buildPublished } from "../content/published.ts";
import { speakWith } from "../site/speak.ts";
import type { RecordEntry } from "./index-entries.ts";

/** The pages of owners as entries of the index: the handle, the teams it speaks for in contracts, and what it answers for. */
export function listOwnerEntries(checked: CheckedHandbook): RecordEntry[] {
  const { handbook } = checked;
  const speak = speakWith(handbook.settings.words);
  const owned = new Map<string, { handle: string; titles: Set<string>; teams: Set<string> }>();
  const shown = handbook.pages.filter(buildPublished(checked));
  for (const page of shown) {
    for (const { owners, title } of page.records.length > 0 ? page.records : [page]) {
      for (const handle of owners) {
        const address = ownerAddress(handle);
        const owner = owned.get(address) ?? { handle, titles: new Set(), teams: new Set() };
        owner.titles.add(title);
        owned.set(address, owner);
      }
    }
  }
  for (const page of shown) {
    if (page.kind !== "contract") continue;
    for (const { team, owner } of page.fields.parties ?? [])
      if (owner !== undefined) owned.get(ownerAddress(owner))?.teams.add(team);
  }
  // Where the handbook has a page of its own at the address, that page is in the index.
  return [...owned]
    .filter(([address]) => !handbook.byAddress.has(address))
    .map(([address, { handle, titles, teams }]) => ({
      address,
      url: hrefOf(address, handbook.shape),
      language: speak("language"),
      meta: {
        title: handle,
        kind: speak("kind.owner"),
        ...(teams.size > 0 && { teams: [...teams].join(", ") }),
      },
      filters: { kind: ["owner"], owner: [handle] },
      content: [...teams, ...titles].join(" · "),
    }));
}
