import { parseFrontmatterBlock } from "../../document/frontmatter-block.ts";
import { findWriters, type Writer } from "../../handbook/find-writers.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { Host } from "../../handbook/host.ts";
import type { ContractPage, Page } from "../../handbook/page.ts";
import type { Agreement } from "../agreement.ts";
import { buildPastReader, type PastPage, type ReadPast } from "./read-past.ts";
import { receiptsOf, standingOf, type Receipt, type Receipts, type Standing } from "./receipts.ts";
import { fingerprintOf, versionOf, type Version } from "./version.ts";

/** A receipt whose version has to be looked for in history: the review's (-1) or a party's, by its position. */
interface Search {
  page: ContractPage;
  party: number;
  receipt: Receipt;
}

const review = -1;

/** Judges the receipts of every contract between parties; history is asked only for those that name no version, or another. */
export async function loadStandings(
  host: Host,
  handbook: Handbook,
  agreements: ReadonlyMap<Page, Agreement>,
): Promise<Map<Page, Standing>> {
  const { changes } = handbook.settings;
  const contracts = handbook.pages.flatMap((page) =>
    page.kind === "contract" && page.fields.parties && !page.unreadable ? [page] : [],
  );
  const present = new Map(contracts.map((page) => [page, versionOf(page, agreements.get(page) ?? nothing)]));
  const standings = new Map<Page, Standing>();
  const searches: Search[] = [];
  for (const [page, version] of present) {
    const receipts = writtenReceipts(page);
    const standing = standingOf(version, receipts, {}, changes);
    standings.set(page, standing);
    const isOpen = (state: string): boolean => state === "unknown" || state === "changed" || state === "lapsed";
    if (receipts.review && isOpen(standing.review.state))
      searches.push({ page, party: review, receipt: receipts.review });
    for (const [party, { accepted }] of receipts.parties.entries())
      if (accepted && isOpen(standing.parties[party]?.state ?? "")) searches.push({ page, party, receipt: accepted });
  }
  const found = await findVersions(host, handbook, searches, present);
  for (const [page, versions] of found) {
    const version = present.get(page);
    if (!version) continue;
    const receipts = writtenReceipts(page);
    const isNamed = [receipts.review, ...receipts.parties.map(({ accepted }) => accepted)].some((each) => each?.of);
    const named = new Map(isNamed ? [...versions.values()].map((one) => [fingerprintOf(one), one]) : []);
    const parties = (page.fields.parties ?? []).map((_, party) => versions.get(party));
    const history = { review: versions.get(review), parties, versions: named };
    standings.set(page, standingOf(version, receipts, history, changes));
  }
  return standings;
}

// A date alone says that somebody looked, not at what.
function writtenReceipts(page: ContractPage): Receipts {
  const receipts = receiptsOf(page);
  return page.fields.review === undefined ? { ...receipts, review: undefined } : receipts;
}

const nothing: Agreement = { clauses: [], risks: [], followUps: [] };

async function findVersions(
  host: Host,
  handbook: Handbook,
  searches: readonly Search[],
  present: ReadonlyMap<ContractPage, Version>,
): Promise<Map<ContractPage, Map<number, Version>>> {
  const found = new Map<ContractPage, Map<number, Version>>();
  if (searches.length === 0) return found;
  const { timeZone } = handbook.settings;
  const paths = [...new Set(searches.map(({ page }) => page.path))];
  const versions = await host.versions(paths, timeZone);
  if (versions === undefined) return found;
  const once: Host = { ...host, versions: () => Promise.resolve(versions) };
  const readPast = buildPastReader(handbook, handbook.publish);
  for (const round of Map.groupBy(searches, ({ party }) => party).values()) {
    const tests = new Map(round.map((search) => [search.page.path, (text: string) => carries(text, search)]));
    const writers = await findWriters(once, tests, timeZone);
    for (const { page, party } of round) {
      const version = readWriter(page, writers?.get(page.path), present, readPast);
      if (!version) continue;
      const own = found.get(page) ?? new Map<number, Version>();
      found.set(page, own.set(party, version));
    }
  }
  return found;
}

// What no commit holds yet is about the text beside it.
function readWriter(
  page: ContractPage,
  writer: Writer | undefined,
  present: ReadonlyMap<ContractPage, Version>,
  readPast: ReadPast,
): Version | undefined {
  const isPresent = writer === undefined || writer.text === page.document.text;
  return isPresent ? present.get(page) : readContract(readPast(page.path, writer.text));
}

function readContract({ page, version }: PastPage): Version | undefined {
  return page.kind === "contract" ? version : undefined;
}

function carries(text: string, { page, party, receipt }: Search): boolean {
  if (receipt.on !== undefined && !text.includes(receipt.on)) return false;
  // Mostly nothing has changed since; what was read of the page need not be read again.
  const { document } = page;
  const { values } = text === document.text ? document.frontmatter : parseFrontmatterBlock(text);
  if (party === review) {
    const by = memberOf(values[page.keys.get("review") ?? "review"], "by");
    return values[page.keys.get("last_reviewed") ?? "last_reviewed"] === receipt.on && by === receipt.by;
  }
  const parties: unknown = values[page.keys.get("parties") ?? "parties"];
  const team = page.fields.parties?.[party]?.team;
  const entry: unknown = Array.isArray(parties)
    ? parties.find((candidate) => memberOf(candidate, "team") === team)
    : undefined;
  const accepted = memberOf(entry, "accepted");
  return memberOf(accepted, "on") === receipt.on && memberOf(accepted, "by") === receipt.by;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
