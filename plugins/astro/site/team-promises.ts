import { foldName } from "../../core/handbook/team-names.ts";
import type { ClauseName } from "../../core/document/clause.ts";
import type { PromiseFacts } from "../content/agreement-facts.ts";
import type { EntryOf } from "./entry-of.ts";
import type { TeamBook } from "./team-book.ts";

/** One window of a contract, from the side of one team: it has promised it, is promised it, or both sides have. */
export interface TeamWindow {
  contract: EntryOf<"contracts">;
  clause: ClauseName;
  promise: PromiseFacts;
  side: "promised" | "received" | "shared";
}

/**
 * Every promise with a window in the contracts of a team. Whose it is, is told by who is named: a team, somebody on it, or a role
 * called after it (“Ports lead”). A service level of nobody known is the producer's; of anything else it is not guessed.
 */
export function windowsOf(team: string, contracts: readonly EntryOf<"contracts">[], book: TeamBook): TeamWindow[] {
  return contracts.flatMap((contract) => {
    const { parties = [], handbook } = contract.data;
    const own = parties.map((party) => ({ key: book.keyOf(party.team), role: party.role }));
    const role = own.find(({ key }) => key === team)?.role;
    const partyOf = (who: string): string | undefined => {
      const folded = foldName(who);
      const byName = own.find(({ key }) => folded.startsWith(`${foldName(book.nameOf(key))} `))?.key;
      return book.teamsOf(who).find((key) => own.some((party) => party.key === key)) ?? byName;
    };
    const sideOf = ({ who }: PromiseFacts, clause: ClauseName): TeamWindow["side"] => {
      const keys = who.flatMap(({ name }) => partyOf(name) ?? []);
      if (keys.length > 0)
        return keys.every((key) => key === team) ? "promised" : keys.includes(team) ? "shared" : "received";
      if (clause !== "service-levels") return "shared";
      return role === "producer" ? "promised" : role === "consumer" ? "received" : "shared";
    };
    return (handbook.agreement?.clauses ?? []).flatMap(({ name, promises = [] }) =>
      promises
        .filter(({ within }) => within !== undefined)
        .map((promise): TeamWindow => ({ contract, clause: name, promise, side: sideOf(promise, name) })),
    );
  });
}
