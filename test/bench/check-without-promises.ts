import { parseDocument } from "../../plugins/core/document/parse-document.ts";
import type { CivilDate } from "../../plugins/core/freshness/history.ts";
import { noHistory } from "../../plugins/core/freshness/history.ts";
import { judgePage } from "../../plugins/core/freshness/verdict.ts";
import { buildGraph } from "../../plugins/core/graph/graph.ts";
import { buildSuggester } from "../../plugins/core/graph/suggest.ts";
import { buildPage, buildPageSettings, kindOfPath } from "../../plugins/core/handbook/build-page.ts";
import { parseCodeOwners } from "../../plugins/core/handbook/code-owners.ts";
import type { Host } from "../../plugins/core/handbook/host.ts";
import { loadHandbook } from "../../plugins/core/handbook/load-handbook.ts";
import type { Page } from "../../plugins/core/handbook/page.ts";
import { buildReport, type Report } from "../../plugins/core/report/report.ts";
import { runRules } from "../../plugins/core/report/run-rules.ts";
import { ruleIds, rules } from "../../plugins/core/rules/registry.ts";
import { buildRawOptions } from "../../plugins/core/rules/rule-options.ts";
import { parseSettings, settingsFile } from "../../plugins/core/schema/parse-settings.ts";

/** The groups of rules that judge what pages promise, and what is measured, agreed and decided about it. */
const promiseGroups = ["contract", "review", "change", "people", "state", "decision", "page"];
// As many at once as the product reads.
const batch = 48;

/** True for a rule that judges promises. */
export function judgesPromises(rule: string): boolean {
  return promiseGroups.includes(rule.split("/")[0] ?? "");
}

/**
 * Checks a handbook as `check` does, by the same parts in the same order, but reads no clauses, promises, measures and
 * receipts and leaves out the rules that judge them: what is left is what a check cost without them.
 */
export async function checkWithoutPromises(disk: Host, today: CivilDate): Promise<Report> {
  const listed = await disk.list();
  const host: Host = { ...disk, list: () => Promise.resolve(listed) };
  const built = await buildPages(host);
  const handbook = await loadHandbook(host, { rules: ruleIds, known: (path) => built.get(path) });
  const graph = buildGraph(handbook);
  const { settings } = handbook;
  const isBroken = graph.broken.some(({ to }) => to.state === "broken");
  const renamed = isBroken ? (await host.history([], settings.timeZone)).renamed : noHistory.renamed;
  const history = { ...noHistory, renamed };
  const day = { today, history, since: settings.since, dueSoonDays: settings.dueSoonDays };
  const context = {
    handbook,
    graph,
    history,
    today,
    verdicts: new Map(handbook.pages.map((page) => [page, judgePage(page, day)])),
    agreements: new Map(),
    readings: new Map(),
    standings: new Map(),
    base: undefined,
    suggester: buildSuggester(handbook, history.renamed),
    ruleIds,
    ruleOptions: new Map(rules.map(({ id, options }) => [id, options])),
    rawOptionsOf: buildRawOptions(settings),
    excuses: [],
  };
  const others = rules.filter(({ id }) => !judgesPromises(id));
  return buildReport(today, handbook.pages.length, graph.judged, runRules(others, context, false));
}

// Pages that are known already are taken as they are: these have no outline, from which clauses would be read.
async function buildPages(host: Host): Promise<Map<string, Page>> {
  const files = (await host.list()).map(({ path }) => path);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const [read] = await host.readMany([settingsFile]);
  const { settings } = parseSettings(read && "bytes" in read ? decoder.decode(read.bytes) : undefined);
  const pageSettings = buildPageSettings(settings, settings.publish, parseCodeOwners(await host.codeowners()));
  const paths = files.filter((path) => /\.mdx?$/.test(path));
  const built = new Map<string, Page>();
  for (let from = 0; from < paths.length; from += batch) {
    for (const page of await host.readMany(paths.slice(from, from + batch))) {
      if ("failure" in page) continue;
      const { path } = page;
      const outline = kindOfPath(path, pageSettings) === "state";
      const document = parseDocument(decoder.decode(page.bytes), { path, outline });
      built.set(path, buildPage(document, pageSettings));
      document.outline = undefined;
    }
  }
  return built;
}
