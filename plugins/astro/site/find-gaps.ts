import type { Gap, TeamBook, TeamContract, TeamSources } from "./team-book.ts";

type Finder = Pick<TeamSources, "contracts" | "streams"> &
  Pick<TeamBook, "keyOf" | "teamsOf"> & { covered(one: string, other: string): boolean };

/** Finds where one team leans on another with which it has no contract in force: in streams that wait, in contracts that depend on others or name somebody. */
export function findGaps({ contracts, streams, keyOf, teamsOf, covered }: Finder): Gap[] {
  const gaps: Gap[] = [];
  // Somebody on two teams is reached by way of either.
  const add = (froms: readonly string[], tos: readonly string[], rest: Omit<Gap, "from" | "to">): void => {
    const [from] = froms;
    const [to] = tos;
    if (from === undefined || to === undefined) return;
    if (!froms.some((one) => tos.some((other) => covered(one, other)))) gaps.push({ from, to, ...rest });
  };
  for (const { title, address, anchor, owner, waitingFor } of streams) {
    if (owner === undefined || waitingFor === undefined) continue;
    add(teamsOf(owner), teamsOf(waitingFor), {
      reason: "waits",
      source: { title, address, anchor },
      on: { title: waitingFor },
    });
  }
  const byAddress = new Map(contracts.map((contract) => [contract.address, contract]));
  const promising = ({ parties, owner }: TeamContract): string[] => {
    const party =
      parties.find(({ role }) => role === "producer") ?? parties.find((each) => each.owner === owner) ?? parties[0];
    return party === undefined ? [] : [keyOf(party.team)];
  };
  for (const contract of contracts.filter(({ inForce }) => inForce)) {
    const { title, address, parties, dependsOn, names } = contract;
    const own = parties.map(({ team }) => keyOf(team));
    for (const on of dependsOn.flatMap((each) => byAddress.get(each) ?? []))
      add(promising(contract), promising(on), {
        reason: "leans",
        source: { title, address },
        on: { title: on.title, address: on.address },
      });
    const named = new Map(
      names.flatMap((name) =>
        teamsOf(name)
          .slice(0, 1)
          .map((team) => [team, { name, teams: teamsOf(name) }]),
      ),
    );
    for (const { name, teams } of named.values())
      add(own, teams, { reason: "names", source: { title, address }, on: { title: name } });
  }
  return gaps;
}
