import type { EntryOf } from "./entry-of.ts";
import type { Site } from "./load-site.ts";
import { contractsInForce } from "./promises.ts";
import { buildTeamBook, type TeamBook, type TeamContract } from "./team-book.ts";

const built = new WeakMap<Site, TeamBook>();

/** The teams of a site, with what they have between them. */
export function teamsOfSite(site: Site): TeamBook {
  const known = built.get(site);
  if (known) return known;
  const { facts, entries } = site;
  const inForce = new Set(contractsInForce(site).map(({ entry }) => entry));
  const book = buildTeamBook({
    keys: facts.teamKeys,
    settings: facts.teams,
    contracts: entries.contracts
      .filter(
        ({ data: { status, parties } }) => parties !== undefined && status !== "archived" && status !== "superseded",
      )
      .map((entry) => teamContract(entry, site, inForce.has(entry))),
    streams: entries.streams
      .filter(({ data: { status } }) => status !== "archived" && status !== "superseded")
      .map(({ data: { blocked, handbook } }) => ({
        title: handbook.title,
        address: handbook.address,
        anchor: handbook.anchor,
        owner: handbook.owners[0],
        waitingFor: blocked?.waiting_for,
      })),
  });
  built.set(site, book);
  return book;
}

function teamContract(entry: EntryOf<"contracts">, site: Site, inForce: boolean): TeamContract {
  const { parties = [], depends_on: leansOn = [], handbook } = entry.data;
  const clauses = handbook.agreement?.clauses ?? [];
  const people = clauses.flatMap(({ promises = [], ladders = [] }) => [
    ...promises.flatMap(({ who, backup }) => [...who, ...backup]),
    ...ladders.flatMap(({ hops }) => hops.flatMap(({ who }) => who)),
  ]);
  return {
    address: handbook.address,
    title: handbook.title,
    inForce,
    owner: handbook.owners[0],
    parties,
    dependsOn: leansOn.flatMap((reference) => site.refer(entry, reference)?.data.handbook.address ?? []),
    names: [...new Set(people.map(({ name }) => name))],
  };
}
