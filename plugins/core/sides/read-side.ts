import { noHistory, type CivilDate, type History } from "../freshness/history.ts";
import { judgePage, needsHistory } from "../freshness/verdict.ts";
import { buildGraph, type Graph } from "../graph/graph.ts";
import { buildSuggester } from "../graph/suggest.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Host } from "../handbook/host.ts";
import { loadReadings } from "../promise/ledger/load-readings.ts";
import { readAgreement } from "../promise/read-agreement.ts";
import type { RuleContext } from "../rules/define-rule.ts";
import { ruleIds, rules } from "../rules/registry.ts";
import { buildRawOptions } from "../rules/rule-options.ts";
import type { CheckOptions } from "./check-options.ts";

/** A handbook on one side of a change, read and judged; what its receipts stand for is asked apart. */
export type Side = Pick<
  RuleContext,
  "handbook" | "graph" | "history" | "readings" | "today" | "verdicts" | "agreements" | "suggester"
>;

/** Reads what rules look at of a loaded handbook. */
export async function readSide(host: Host, handbook: Handbook, today: CivilDate, options: CheckOptions): Promise<Side> {
  const graph = buildGraph(handbook);
  const history = await readHistory(host, handbook, graph, options.wholeHistory ?? false);
  const readings = await loadReadings(host, handbook);
  return { handbook, graph, history, readings, today, ...judge(handbook, history, today) };
}

/** Judges every page on one day by one history, and reads what its clauses promise, where that is not known. */
export function judge(
  handbook: Handbook,
  history: History,
  today: CivilDate,
  known?: Side["agreements"],
): Pick<Side, "verdicts" | "agreements" | "suggester"> {
  const { since, dueSoonDays } = handbook.settings;
  const day = { today, history, since, dueSoonDays };
  const stating = handbook.pages.filter(({ clauses }) => clauses.length > 0);
  return {
    verdicts: new Map(handbook.pages.map((page) => [page, judgePage(page, day)])),
    agreements: new Map(stating.map((page) => [page, known?.get(page) ?? readAgreement(page.clauses)])),
    suggester: buildSuggester(handbook, history.renamed),
  };
}

/** The rules there are, with what a handbook's settings say of them. */
export function ruleSettings({ settings }: Handbook): Pick<RuleContext, "ruleIds" | "ruleOptions" | "rawOptionsOf"> {
  const ruleOptions = new Map(rules.map(({ id, options }) => [id, options]));
  return { ruleIds, ruleOptions, rawOptionsOf: buildRawOptions(settings) };
}

// History is asked for only where a verdict or a missing target needs it.
async function readHistory(host: Host, handbook: Handbook, graph: Graph, whole: boolean): Promise<History> {
  const { pages, settings } = handbook;
  const dated = whole ? pages : pages.filter(needsHistory);
  const paths = dated.map(({ path }) => path);
  if (paths.length > 0) return host.history(paths, settings.timeZone);
  if (!graph.broken.some(({ to }) => to.state === "broken")) return noHistory;
  const { renamed } = await host.history([], settings.timeZone);
  return { ...noHistory, renamed };
}
