import type { Problem } from "./diagnostic/problem.ts";
import { civilDateIn } from "./freshness/civil-date.ts";
import { noHistory, type CivilDate, type History } from "./freshness/history.ts";
import { judgePage, needsHistory, type Verdict } from "./freshness/verdict.ts";
import { buildGraph, type Graph } from "./graph/graph.ts";
import { buildSuggester } from "./graph/suggest.ts";
import type { Handbook } from "./handbook/handbook.ts";
import type { Host } from "./handbook/host.ts";
import { loadHandbook, type LoadOptions } from "./handbook/load-handbook.ts";
import type { Page } from "./handbook/page.ts";
import { applyExcuses } from "./report/apply-excuses.ts";
import { buildSeverities } from "./report/apply-severity.ts";
import { buildReport, type Report } from "./report/report.ts";
import type { Rule, RuleContext } from "./rules/define-rule.ts";
import { ruleIds, rules } from "./rules/registry.ts";

/** How a handbook is checked. */
export interface CheckOptions extends Omit<LoadOptions, "rules"> {
  /** The day to judge on, `YYYY-MM-DD`. */
  today?: CivilDate;
  /** The instant from which the day is worked out in the handbook's time zone, in milliseconds since 1970; used without `today`. */
  now: number;
  /** Count warnings as errors. Default: false. */
  strict?: boolean;
  /** Ask for the history of every page, not only where a judgement needs it. Default: false. */
  wholeHistory?: boolean;
}

/** A checked handbook: the report, and what it was drawn from. */
export interface CheckedHandbook {
  report: Report;
  handbook: Handbook;
  graph: Graph;
  verdicts: ReadonlyMap<Page, Verdict>;
  history: History;
  today: CivilDate;
}

/**
 * Checks the handbook behind `host` and reports every problem of every page.
 * Throws `SettingsError` when the settings cannot be read, and whatever the host throws when there is no content folder.
 */
export async function check(host: Host, options: CheckOptions): Promise<Report> {
  return (await checkHandbook(host, options)).report;
}

/** As `check`, and hands out the handbook, its links and its verdicts as well. */
export async function checkHandbook(host: Host, options: CheckOptions): Promise<CheckedHandbook> {
  const handbook = await loadHandbook(host, { ...options, rules: ruleIds });
  const { settings } = handbook;
  const today = options.today ?? civilDateIn(options.now, settings.timeZone);
  const graph = buildGraph(handbook);
  const history = await readHistory(host, handbook, graph, options.wholeHistory ?? false);
  const day = { today, history, since: settings.since, dueSoonDays: settings.dueSoonDays };
  const verdicts = new Map(handbook.pages.map((page) => [page, judgePage(page, day)]));
  const suggester = buildSuggester(handbook, history.renamed);
  const context: RuleContext = { handbook, graph, verdicts, history, suggester, today, ruleIds, excuses: [] };
  const problems = runRules(context, options.strict ?? false);
  const report = buildReport(today, handbook.pages.length + handbook.lost.length, graph.judged, problems);
  return { report, handbook, graph, verdicts, history, today };
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

function runRules(context: RuleContext, strict: boolean): Problem[] {
  const applySeverity = buildSeverities(context.handbook.settings, strict);
  const run = (chosen: readonly Rule[], on: RuleContext): Problem[] => {
    const problems: Problem[] = [];
    for (const rule of chosen) {
      for (const finding of rule.check(on)) {
        const problem = applySeverity(rule, finding);
        if (problem) problems.push(problem);
      }
    }
    return problems;
  };
  const found = run(
    rules.filter(({ judgesExcuses }) => !judgesExcuses),
    context,
  );
  const { kept, excuses } = applyExcuses(context.handbook, found);
  return [
    ...kept,
    ...run(
      rules.filter(({ judgesExcuses }) => judgesExcuses),
      { ...context, excuses },
    ),
  ];
}
