import { foldName } from "../../core/handbook/team-names.ts";
import type { HopFacts } from "../content/agreement-facts.ts";
import type { EntryOf } from "./entry-of.ts";

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

/** Every part somebody has in some contracts. */
export function partsOf(handle: string, contracts: readonly EntryOf<"contracts">[]): OwnerPart[] {
  const folded = foldName(handle);
  const is = (who: string | undefined): boolean => who !== undefined && foldName(who) === folded;
  return contracts.flatMap((contract): OwnerPart[] => {
    const { parties = [], handbook } = contract.data;
    const ladders = (handbook.agreement?.clauses ?? []).flatMap((clause) => clause.ladders ?? []);
    return [
      ...parties.filter(({ owner }) => is(owner)).map(({ team }): OwnerPart => ({ contract, as: "party", team })),
      ...parties.filter(({ backup }) => is(backup)).map(({ team }): OwnerPart => ({ contract, as: "backup", team })),
      ...ladders.flatMap(({ hops, when }) =>
        hops.flatMap((hop, index): OwnerPart[] =>
          hop.who.some(({ name }) => is(name)) ? [{ contract, as: "hop", hop, isFirst: index === 0, when }] : [],
        ),
      ),
    ];
  });
}
