import type { CivilDate } from "../../freshness/history.ts";
import type { Agreement } from "../agreement.ts";
import { compareText, sortByJson, type Json } from "./sort-by-json.ts";
import { coveredClause, effectiveClauses } from "./covered.ts";
import { base32, sha256 } from "./digest.ts";

/** The version of the canonical form and of the digest over it. */
export const fingerprintVersion = "c1";

const length = 12;
const form = /^c1-[a-z2-7]{12}$/;

/** What a fingerprint covers of a party. */
export interface CoveredParty {
  team: string;
  role?: string | undefined;
}

/**
 * A short hash over what a contract promises: `c1-` and twelve characters of Base32 (a–z, 2–7), which are the first 60 bits of
 * the SHA-256 of {@link canonicalForm} in UTF-8. `sunset` is the frontmatter's.
 */
export function fingerprint(parties: readonly CoveredParty[], agreement: Agreement, sunset?: CivilDate): string {
  return `${fingerprintVersion}-${base32(sha256(canonicalForm(parties, agreement, sunset)), length)}`;
}

/**
 * The text a fingerprint is taken of: JSON without white space, keys sorted, what is absent or empty left out.
 *
 * - `parties`: a list of `{ role, team }`, the team in lower case with single blanks.
 * - `clauses`: by name, each clause that says something; of each
 *   - `promises`: `{ act, backup, when, who, within }`;
 *   - `ladders`: `{ hops: [{ who, within }], when }`, hops in their order;
 *   - `schedules`: `{ every, minutes, monthDay, nth, time, timeZone, unit, weekdays }`, weekdays from Monday;
 *   - `targets`: `{ comparison, limit: { comparison, window }, per, unit, value }`;
 *   - `ends`: `{ on, triggers }`, all dates and all triggers, each once; the frontmatter's sunset replaces the dates of the
 *     sunset clause.
 *
 * A window is `{ minutes }` when elapsed and `{ business: true, days, minutes }` when business, with `sameDay: true` where it
 * says so. `who` and `backup` are folded roles without people's handles, each once; `["@"]` where people are named by handle
 * alone. Conditions, units and triggers are folded to their words. Lists are sorted by the JSON of
 * their items, but hops and weekdays; two equal promises count as two. Sorting goes by UTF-16 units.
 */
export function canonicalForm(parties: readonly CoveredParty[], agreement: Agreement, sunset?: CivilDate): string {
  const clauses: Record<string, Json> = {};
  const inOrder = effectiveClauses(agreement, sunset).sort((one, other) => compareText(one.name, other.name));
  for (const clause of inOrder) clauses[clause.name] = coveredClause(clause);
  return JSON.stringify({ clauses, parties: sortByJson(parties.map(coveredParty)) });
}

/** What of a party is compared: its team and, where it has one, its role. */
export function coveredParty({ team, role }: CoveredParty): { role: string | undefined; team: string } {
  return { role, team: team.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim() };
}

/** True for text in the form of a fingerprint of this version. */
export function isFingerprint(text: string): boolean {
  return form.test(text);
}

/** The version that a text in the form of a fingerprint names, `c2` of `c2-…`; undefined for any other text. */
export function versionOfFingerprint(text: string): string | undefined {
  return /^(c\d{1,4})-\S+$/.exec(text)?.[1];
}
