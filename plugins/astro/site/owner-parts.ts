import { foldName } from "../../core/handbook/team-names.ts";
import type { HopFacts } from "../content/agreement-facts.ts";
import type { EntryOf } from "./entry-of.ts";
import type { Site } from "./load-site.ts";
import { once } from "./once.ts";
import { contractsInForce } from "./promises.ts";

/** What somebody is in a contract: who speaks for a party, who stands in, or a step of the ladder. */
export interface OwnerPart {
  contract: EntryOf<"contracts">;
  as: "party" | "backup" | "hop";
  /** The party's team as it is written. */
  team?: string;
  /** The step, whether it is the first, and what the ladder is for. */
  hop?: HopFacts;
  isFirst?: boolean;
  when?: string | undefined;
}

/** Every part somebody has in the contracts in force, contract by contract. */
export function partsOf(handle: string, site: Site): readonly OwnerPart[] {
  return partsByName(site).get(foldName(handle)) ?? [];
}

const partsByName = once((site: Site) => {
  const parts = new Map<string, OwnerPart[]>();
  const add = (name: string, part: OwnerPart): void => {
    const key = foldName(name);
    const known = parts.get(key);
    if (known) known.push(part);
    else parts.set(key, [part]);
  };
  for (const { entry: contract, agreement } of contractsInForce(site)) {
    const { parties = [] } = contract.data;
    for (const { owner, team } of parties) add(owner, { contract, as: "party", team });
    for (const { backup, team } of parties) if (backup !== undefined) add(backup, { contract, as: "backup", team });
    for (const { hops, when } of agreement.clauses.flatMap(({ ladders = [] }) => ladders))
      for (const [index, hop] of hops.entries())
        for (const name of new Set(hop.who.map((who) => foldName(who.name))))
          add(name, { contract, as: "hop", hop, isFirst: index === 0, when });
  }
  return parts;
});
