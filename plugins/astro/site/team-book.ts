import { findGaps } from "./find-gaps.ts";
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
  const byTeam = new Map<string, TeamContract[]>();
  const byPair = new Map<string, TeamContract[]>();
  for (const contract of contracts) {
    const own = [...new Set(contract.parties.map(({ team }) => keyOf(team)))];
    for (const one of own) {
      addTo(byTeam, one, contract);
      for (const other of own) if (one !== other) addTo(byPair, pairOf(one, other), contract);
    }
  }
  const between = (one: string, other: string): readonly TeamContract[] => byPair.get(pairOf(one, other)) ?? [];
  const covered = (one: string, other: string): boolean =>
    one === other || between(one, other).some(({ inForce }) => inForce);
  const gaps = findGaps({ contracts, streams, keyOf, teamsOf, covered });
  const gapsOf = Map.groupBy(gaps, ({ from, to }) => pairOf(from, to));
  return {
    keys: [...keys].sort((a, b) => compare(nameOf(a).toLowerCase(), nameOf(b).toLowerCase()) || compare(a, b)),
    keyOf,
    nameOf,
    teamsOf,
    contractsOf: (key) => byTeam.get(key) ?? [],
    pair: (one, other) => ({
      contracts: between(one, other),
      gaps: [...(gapsOf.get(pairOf(one, other)) ?? []), ...(gapsOf.get(pairOf(other, one)) ?? [])],
    }),
    gaps,
  };
}

function pairOf(one: string, other: string): string {
  return JSON.stringify([one, other]);
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
