import type { CheckedHandbook } from "../../core/check.ts";
import { parseFrontmatterBlock } from "../../core/document/frontmatter-block.ts";
import { parseDocument } from "../../core/document/parse-document.ts";
import { isCivilDate } from "../../core/freshness/civil-date.ts";
import { judgePast, monthEnds, type PastPage } from "../../core/freshness/trend.ts";
import { buildPage, buildPageSettings } from "../../core/handbook/build-page.ts";
import type { Host, PageVersion } from "../../core/handbook/host.ts";
import type { Page } from "../../core/handbook/page.ts";
import { findLastSaying, type SayingSearch } from "./find-last-saying.ts";
import { buildPublished } from "./published.ts";
import type { MonthFacts, TrendFacts } from "./trend-facts.ts";

const months = 12;
// So many pages are read at a time: enough to keep git busy, few enough to hold in memory.
const batch = 100;

/** A page at the end of a month: the version that stood then, and what it said of its freshness. */
interface Stand extends SayingSearch {
  end: string;
  past: PastPage;
}

/**
 * Works out how the pages this build shows stood at the end of each of the last twelve months: as they were then, by the rules and
 * settings of today. A page that has been deleted since is not among them. `ignored` are commits that say nothing new.
 */
export async function buildTrend(
  checked: CheckedHandbook,
  host: Pick<Host, "versions" | "readTexts">,
  ignored: ReadonlySet<string>,
): Promise<TrendFacts> {
  const { handbook, history, today } = checked;
  if (history.state !== "full") return { state: history.state, months: [] };
  const pages = handbook.pages.filter(buildPublished(checked));
  const versions = await host.versions(
    pages.map(({ path }) => path),
    handbook.settings.timeZone,
  );
  if (versions === undefined) return { state: "none", months: [] };
  const ends = monthEnds(today, months);
  const found = ends.map((end): MonthFacts => ({ end, pages: 0, stale: [], overdue: [] }));
  const readPast = buildPastReader(checked);
  for (let from = 0; from < pages.length; from += batch) {
    const stands = pages.slice(from, from + batch).flatMap((page) => standsOf(page, versions.get(page.path) ?? [], ends));
    const texts = await host.readTexts(stands.map(({ version }) => version.text));
    for (const stand of stands) {
      const bytes = texts.get(stand.version.text);
      if (bytes) stand.past = readPast(stand.page, stand.version.text, bytes);
    }
    const open = stands.filter(({ past }) => past.reviewed === undefined && past.window !== "never");
    await findLastSaying(open, host, ignored);
    for (const { page, end, past, saidOn } of stands) {
      const month = found.find((each) => each.end === end);
      const freshness = judgePast({ ...past, changed: saidOn }, end, handbook.settings.since);
      if (!month || freshness === "exempt" || freshness === "unknown") continue;
      month.pages += 1;
      if (freshness === "stale" || freshness === "overdue") month.stale.push(page.address);
      if (freshness === "overdue") month.overdue.push(page.address);
    }
  }
  const first = found.findIndex(({ pages: count }) => count > 0);
  return { state: "full", months: first === -1 ? [] : found.slice(first) };
}

function standsOf(page: Page, versions: readonly PageVersion[], ends: readonly string[]): Stand[] {
  return ends.flatMap((end): Stand[] => {
    const index = versions.findIndex(({ on }) => on <= end);
    const version = versions[index];
    if (!version) return [];
    const unread: PastPage = { reviewed: undefined, changed: undefined, window: "never", status: "live" };
    return [{ page, end, version, versions: versions.slice(index), past: unread, saidOn: undefined }];
  });
}

// A page's freshness hangs on its frontmatter; its body need not be parsed.
function buildPastReader({ handbook }: CheckedHandbook): (page: Page, id: string, bytes: Uint8Array) => PastPage {
  const settings = buildPageSettings(handbook.settings, handbook.publish, () => []);
  const known = new Map<string, PastPage>();
  const decoder = new TextDecoder();
  return ({ path }, id, bytes) => {
    const key = `${id} ${path}`;
    const before = known.get(key);
    if (before) return before;
    const text = decoder.decode(bytes);
    const head = text.slice(0, parseFrontmatterBlock(text).bodyStart);
    const { fields, refreshAfter } = buildPage(parseDocument(head, { path }), settings);
    const reviewed = fields.last_reviewed !== undefined && isCivilDate(fields.last_reviewed) ? fields.last_reviewed : undefined;
    const past: PastPage = { reviewed, changed: undefined, window: refreshAfter, status: fields.status };
    known.set(key, past);
    return past;
  };
}
