import type { ClauseName } from "../../core/document/clause.ts";
import type { AgreementFacts, ClauseFacts } from "../content/agreement-facts.ts";
import type { EntryFacts } from "../content/facts.ts";
import { glanceId } from "./clause-ids.ts";
import type { EntryOf } from "./entry-of.ts";
import { groupPromises, type PromiseGroup } from "./group-promises.ts";
import type { Site } from "./load-site.ts";
import { once } from "./once.ts";

/** A contract between parties, with what it promises. */
export interface PromisingContract {
  entry: EntryOf<"contracts">;
  agreement: AgreementFacts;
  /** The day it ends, where it says one. */
  ends: string | undefined;
}

/** The contracts between parties that hold on the day of the build: no drafts, none that is retired or has ended. */
export const contractsInForce = once(({ entries, facts }: Site): readonly PromisingContract[] =>
  entries.contracts.flatMap((entry) => {
    const { agreement } = entry.data.handbook;
    const ends = endOf(entry);
    if (!agreement || !isInForce(entry.data.status) || (ends !== undefined && ends < facts.today)) return [];
    return [{ entry, agreement, ends }];
  }),
);

function isInForce(status: string): boolean {
  return status !== "draft" && status !== "archived" && status !== "superseded";
}

/** The day a contract ends: as its frontmatter says, else its body. */
export function endOf({ data }: EntryOf<"contracts">): string | undefined {
  if (data.sunset !== undefined) return data.sunset;
  const clause = data.handbook.agreement?.clauses.find(({ name }) => name === "sunset");
  return clause?.ends?.find(({ on }) => on !== undefined)?.on;
}

/** One approval or decision right; of a clause that could not be read as data its own words. */
export interface Right {
  contract: PromisingContract;
  clause: ClauseFacts;
  group: PromiseGroup | undefined;
}

/** Every approval and decision right of the contracts in force. */
export function listRights(site: Site): Right[] {
  return contractsInForce(site).flatMap((contract) =>
    contract.agreement.clauses
      .filter(({ name }) => name === "approvals" || name === "decision-rights")
      .flatMap((clause): Right[] => {
        const promises = clause.promises ?? [];
        if (promises.length > 0) return groupPromises(promises).map((group) => ({ contract, clause, group }));
        return clause.text === undefined ? [] : [{ contract, clause, group: undefined }];
      }),
  );
}

/** The address of a clause on its page; undefined where the page says what belongs to it under another name. */
export function anchorOfClause({ agreement }: Pick<EntryFacts, "agreement">, name: ClauseName): string | undefined {
  return agreement?.clauses.some((clause) => clause.name === name) ? glanceId(name) : undefined;
}
