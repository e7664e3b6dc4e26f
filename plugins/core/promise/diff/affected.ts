import type { HandbookRecord, Page } from "../../handbook/page.ts";

/** A link between two pages, as a graph of the handbook holds it. */
export interface Connection {
  readonly from: Page;
  /** The frontmatter field it stands in. */
  readonly field: string | undefined;
  readonly to: { readonly state: string; readonly page?: Page };
  readonly record: HandbookRecord | undefined;
}

/** The links of a handbook, by the page they stand on and by the page they lead to. */
export interface Connections {
  readonly outgoing: ReadonlyMap<Page, readonly Connection[]>;
  readonly incoming: ReadonlyMap<Page, readonly Connection[]>;
}

/** Who and what a change to a page is felt by. */
export interface Affected {
  /** Teams that promise something on it. */
  parties: string[];
  /** Handles of the page's owners and of its parties' owners, each once. */
  owners: string[];
  /** Pages that depend on it, nearest first; `through` is the page by which, for those that do not name it themselves. */
  dependants: { page: Page; through: Page | undefined }[];
  /** Streams it governs, whether the page names them or they name the page. */
  streams: HandbookRecord[];
  /** States it governs, and those in which its streams stand. */
  states: HandbookRecord[];
}

/** Finds who and what a change to `page` is felt by. */
export function affectedBy(page: Page, { outgoing, incoming }: Connections): Affected {
  const parties = page.kind === "contract" ? (page.fields.parties ?? []) : [];
  const linked = (from: Page, field: string) =>
    (outgoing.get(from) ?? []).flatMap((link) => (link.field === field && link.record ? [link.record] : []));
  const naming = (incoming.get(page) ?? []).filter(
    ({ from, field }) => field === "contracts" && from.kind === "stream",
  );
  const streams = once([...linked(page, "streams"), ...naming.flatMap(({ from }) => from.records)]);
  const standing = streams.flatMap((stream) => linked(stream.page, "state"));
  return {
    parties: parties.map(({ team }) => team),
    owners: once([...page.owners, ...parties.map(({ owner }) => owner)]),
    dependants: findDependants(page, incoming),
    streams,
    states: once([...linked(page, "states"), ...standing]),
  };
}

function findDependants(page: Page, incoming: Connections["incoming"]): Affected["dependants"] {
  const seen = new Set([page]);
  const found: Affected["dependants"] = [];
  const waiting: { page: Page; through: Page | undefined }[] = [{ page, through: undefined }];
  for (const { page: next } of waiting)
    for (const { from, field } of incoming.get(next) ?? []) {
      if (field !== "depends_on" || seen.has(from)) continue;
      seen.add(from);
      const dependant = { page: from, through: next === page ? undefined : next };
      found.push(dependant);
      waiting.push(dependant);
    }
  return found;
}

function once<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
