import { buildTeamNames, foldName, isTeamHandle } from "../../core/handbook/team-names.ts";

/** A contract between parties, as far as teams are concerned. */
export interface TeamContract {
  address: string;
  title: string;
  /** False for a draft, and for one that has ended. */
  inForce: boolean;
  owner: string | undefined;
  parties: readonly {
    team: string;
    owner: string;
    backup?: string | undefined;
    role?: "producer" | "consumer" | undefined;
  }[];
  /** Addresses of the contracts it depends on. */
  dependsOn: readonly string[];
  /** Everybody whom its ladders and promises name. */
  names: readonly string[];
}

/** A stream, as far as teams are concerned. */
export interface TeamStream {
  address: string;
  anchor?: string | undefined;
  title: string;
  owner: string | undefined;
  waitingFor: string | undefined;
}

/** What teams are told from. */
export interface TeamSources {
  /** Every team by its key, and what the settings say of some. */
  keys: readonly string[];
  settings: Readonly<Record<string, { name?: string; members?: readonly string[] }>>;
  contracts: readonly TeamContract[];
  streams: readonly TeamStream[];
}

/** One team that leans on another with which it has no contract in force, and where that comes from. */
export interface Gap {
  from: string;
  to: string;
  reason: "waits" | "leans" | "names";
  /** The stream or contract that says so. */
  source: { title: string; address: string; anchor?: string | undefined };
  /** The contract leaned on, or the person or team named. */
  on: { title: string; address?: string };
}

/** What two teams have between them. */
export interface Pair {
  contracts: readonly TeamContract[];
  gaps: readonly Gap[];
}

/** Everything known of teams: by key, in the order of their names. */
export interface TeamBook {
  keys: readonly string[];
  /** The key of a team as it is written anywhere. */
  keyOf(written: string): string;
  nameOf(key: string): string;
  /** The teams somebody belongs to: a team itself, whose member they are, else for whom they speak in contracts. */
  teamsOf(who: string): readonly string[];
  pair(one: string, other: string): Pair;
  contractsOf(key: string): readonly TeamContract[];
  gaps: readonly Gap[];
}

/** Puts together what contracts and streams say of teams, and finds where one leans on another without a contract. */
export function buildTeamBook({ keys, settings, contracts, streams }: TeamSources): TeamBook {
  const keyOf = buildTeamNames(settings);
  const nameOf = (key: string): string => settings[key]?.name ?? key;
  const known = new Set(keys);
  const spokenFor = new Map<string, Set<string>>();
  for (const { parties } of contracts)
    for (const { team, owner, backup } of parties)
      for (const who of backup === undefined ? [owner] : [owner, backup])
        spokenFor.set(foldName(who), (spokenFor.get(foldName(who)) ?? new Set<string>()).add(keyOf(team)));
  const members = new Map<string, string[]>();
  for (const [key, { members: people = [] }] of Object.entries(settings))
    for (const who of people) members.set(foldName(who), [...(members.get(foldName(who)) ?? []), key]);
  const teamsOf = (who: string): readonly string[] => {
    const key = keyOf(who);
    if (known.has(key) || isTeamHandle(who)) return [key];
    return members.get(foldName(who)) ?? [...(spokenFor.get(foldName(who)) ?? [])];
  };
  const contractsOf = (key: string): readonly TeamContract[] =>
    contracts.filter(({ parties }) => parties.some(({ team }) => keyOf(team) === key));
  const between = (one: string, other: string): TeamContract[] =>
    contractsOf(one).filter(({ parties }) => parties.some(({ team }) => keyOf(team) === other));
  const covered = (one: string, other: string): boolean =>
    one === other || between(one, other).some(({ inForce }) => inForce);
  const gaps = findGaps({ contracts, streams, keyOf, teamsOf, covered });
  return {
    keys: [...keys].sort((a, b) => compare(nameOf(a).toLowerCase(), nameOf(b).toLowerCase()) || compare(a, b)),
    keyOf,
    nameOf,
    teamsOf,
    contractsOf,
    pair: (one, other) => ({
      contracts: between(one, other),
      gaps: gaps.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one)),
    }),
    gaps,
  };
}

type Finder = Pick<TeamSources, "contracts" | "streams"> &
  Pick<TeamBook, "keyOf" | "teamsOf"> & { covered(one: string, other: string): boolean };

function findGaps({ contracts, streams, keyOf, teamsOf, covered }: Finder): Gap[] {
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
