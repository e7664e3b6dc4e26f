import type { Graph } from "../../graph/graph.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { ContractPage, HandbookRecord, Page } from "../../handbook/page.ts";

/** The states a contract stands under: those it names and, where it links to a map of states, all that stand on the map. */
export function statesOf(page: ContractPage, graph: Graph, maps: StateMaps): Set<HandbookRecord> {
  const states = namedStates(page, graph);
  for (const { to, record } of graph.outgoing.get(page) ?? [])
    if (record === undefined && to.state === "page") for (const state of maps.get(to.page) ?? []) states.add(state);
  return states;
}

/** Pages that are maps of states, with the states on them: those that hold many, and indexes of folders of states. */
export type StateMaps = ReadonlyMap<Page, readonly HandbookRecord[]>;

/** Finds the maps of a handbook. */
export function findStateMaps({ pages, records }: Handbook): StateMaps {
  const states = records.filter(isState);
  const byFolder = Map.groupBy(states, ({ page }) => folderOf(page));
  const indexes = pages.filter(({ isIndex, holds }) => isIndex && holds.length === 0);
  return new Map([
    ...Map.groupBy(states, ({ page }) => page),
    ...indexes.flatMap((page) => [[page, byFolder.get(folderOf(page)) ?? []] as const]),
  ]);
}

function folderOf({ path }: Page): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The states a contract names one by one, in its frontmatter, in its text, or by way of its streams. */
export function namedStates(page: ContractPage, graph: Graph): Set<HandbookRecord> {
  const named = graph.outgoing.get(page)?.map(({ record }) => record) ?? [];
  const standing = [...streamsOf(page, graph)].map(
    (stream) => graph.outgoing.get(stream.page)?.find(({ field }) => field === "state")?.record,
  );
  return new Set([...named, ...standing].flatMap((record) => (record && isState(record) ? [record] : [])));
}

/** The streams a contract governs, whether it names them or they name it. */
export function streamsOf(page: ContractPage, graph: Graph): Set<HandbookRecord> {
  const named = (graph.outgoing.get(page) ?? []).flatMap(({ field, record }) =>
    field === "streams" && record?.kind === "stream" ? [record] : [],
  );
  const naming = (graph.incoming.get(page) ?? []).flatMap(({ from, field }) =>
    field === "contracts" && from.kind === "stream" ? from.records : [],
  );
  return new Set([...named, ...naming].filter(isStanding));
}

function isState(record: HandbookRecord): boolean {
  return record.kind === "state" && isStanding(record);
}

function isStanding({ page: { fields } }: HandbookRecord): boolean {
  return fields.status !== "archived" && fields.status !== "superseded";
}
