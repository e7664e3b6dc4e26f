import type { Loader, LoaderContext } from "astro/loaders";
import type { CheckedHandbook } from "../../core/check.ts";
import type { Page } from "../../core/handbook/page.ts";
import { namedPeople, namedTeams } from "../../core/handbook/named-people.ts";
import { ownerAddress } from "../../core/handbook/routes.ts";
import { rules } from "../../core/rules/registry.ts";
import { folderOfKind, type CollectionName } from "../../core/schema/kind.ts";
import type { ResolvedOptions } from "../options.ts";
import { contentFolderOf, optionsOf, takeRun } from "../project.ts";
import { phraseOf } from "../site/speak.ts";
import { commitUrlOf } from "./commit-url.ts";
import type { HandbookFacts, OwnerFacts } from "./facts.ts";
import { loadTrend } from "./load-trend.ts";
import { loaderName } from "./handbook-loader.ts";
import { movedAddresses } from "./moved-addresses.ts";
import { renderPackedRulePage } from "./packed-rule-page.ts";
import { buildPublished, publishProblem } from "./published.ts";
import { describeTarget } from "./record-link.ts";
import type { TrendFacts } from "./trend-facts.ts";
import { withoutEmpty } from "./without-empty.ts";

/** The name of the collection whose one entry holds what every page shares. */
export const sharedCollection = "handbook";

/**
 * Fills the collection `handbook` with its one entry: settings for the screen, owners, and the report as far as it may be shown.
 * Logs `warnings` when it does.
 */
export function sharedLoader(content: string | undefined, warnings: readonly string[] = []): Loader {
  return {
    name: loaderName(sharedCollection),
    load: async (context) => {
      const { config, store, generateDigest, parseData, logger } = context;
      for (const warning of warnings) logger.warn(warning);
      const checked = await takeRun(config, sharedCollection, content);
      const options = optionsOf(config.root);
      const folder = contentFolderOf(config.root, content ?? options.content);
      const trend: TrendFacts =
        options.history === 0 ? { state: "off", months: [] } : await loadTrend(context, checked, folder);
      const facts: HandbookFacts = { ...buildHandbookFacts(checked, options), trend };
      await explainRules(context, checked, facts);
      const data = await parseData({ id: sharedCollection, data: { ...facts } });
      store.set({ id: sharedCollection, data, digest: generateDigest(JSON.stringify(data)) });
    },
  };
}

// A handbook that explains a rule itself is shown with its own words.
async function explainRules(context: LoaderContext, { handbook }: CheckedHandbook, facts: HandbookFacts): Promise<void> {
  for (const rule of facts.rules) {
    if (handbook.byAddress.has(`/guides/rules/${rule.id}/`)) continue;
    const html = await renderPackedRulePage(context, rule.id);
    if (html !== undefined) rule.html = html;
  }
}

function buildHandbookFacts(checked: CheckedHandbook, { title, history }: ResolvedOptions): Omit<HandbookFacts, "trend"> {
  const { handbook, report, today } = checked;
  const { settings } = handbook;
  const problems = report.problems.flatMap((problem) => publishProblem(checked, problem) ?? []);
  const countOf = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  const shown = handbook.pages.filter(({ hidden }) => !hidden);
  const commitUrl = commitUrlOf(settings.editUrl);
  return {
    today,
    timeZone: settings.timeZone,
    dueSoonDays: settings.dueSoonDays,
    title: title ?? shown.find(({ address }) => address === "/")?.title ?? phraseOf("nav.site", settings.words),
    moved: movedAddresses(checked, buildPublished(checked)),
    filled: [...new Set(handbook.pages.filter(buildPublished(checked)).flatMap(collectionsOf))],
    bands: settings.bands,
    publish: [...handbook.publish],
    withheldPages: handbook.pages.length - shown.length,
    leftOut: [...handbook.lost.map(({ path }) => path), ...shown.flatMap(({ unreadable, path }) => (unreadable ? [path] : []))].sort(),
    words: settings.words,
    contacts: settings.contacts,
    teams: Object.fromEntries(Object.entries(settings.teams).map(([handle, team]) => [handle, withoutEmpty<HandbookFacts["teams"][string]>(team)])),
    teamKeys: namedTeams(handbook.pages.filter(buildPublished(checked)), settings.teams),
    holidays: settings.holidays,
    counts: { pages: shown.length + handbook.lost.length, links: report.summary.links, errors: countOf("error"), warnings: countOf("warn"), infos: countOf("info") },
    problems,
    history: history === 0 ? "off" : checked.history.state,
    ...(commitUrl !== undefined && { commitUrl }),
    rules: rules.map(({ id, summary, severity }) => ({ id, summary, severity })),
    owners: buildOwners(checked),
  };
}

function collectionsOf({ kind, records }: Page): CollectionName[] {
  return [kind, ...records.map((record) => record.kind)].map((name) => folderOfKind[name]);
}

function buildOwners(checked: CheckedHandbook): OwnerFacts[] {
  const { contacts, teams } = checked.handbook.settings;
  const pages = checked.handbook.pages.filter(buildPublished(checked));
  const byAddress = new Map<string, OwnerFacts>();
  const ownerOf = (handle: string): OwnerFacts => {
    const address = ownerAddress(handle);
    const contact = contacts[handle] ?? teams[handle]?.channel;
    const owner = byAddress.get(address) ?? { handle, address, items: [], ...(contact !== undefined && { contact }) };
    byAddress.set(address, owner);
    return owner;
  };
  for (const page of pages) {
    const records = page.records.length > 0 ? page.records : [undefined];
    for (const record of records)
      for (const handle of record?.owners ?? page.owners) ownerOf(handle).items.push(describeTarget(checked, page, record));
  }
  for (const handle of namedPeople(pages)) ownerOf(handle);
  return [...byAddress.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
}
