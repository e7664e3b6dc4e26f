import type { Problem } from "./diagnostic/problem.ts";
import { civilDateIn } from "./freshness/civil-date.ts";
import { noHistory, type CivilDate, type History } from "./freshness/history.ts";
import { judgePage, type Verdict } from "./freshness/verdict.ts";
import { buildGraph, type Graph } from "./graph/graph.ts";
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
  const dated = options.wholeHistory ? handbook.pages : handbook.pages.filter(needsHistory);
  const readHistory = (pages: readonly Page[]): Promise<History> =>
    host.history(
      pages.map(({ path }) => path),
      settings.timeZone,
    );
  let history = dated.length > 0 ? await readHistory(dated) : noHistory;
  let graph = buildGraph(handbook, history.renamed);
  if (graph.broken.length > 0 && dated.length === 0) {
    // Only now is it worth asking where the missing targets went.
    const { renamed } = await readHistory([]);
    history = { ...noHistory, renamed };
    if (renamed.size > 0) graph = buildGraph(handbook, renamed);
  }
  const day = { today, history, since: settings.since, dueSoonDays: settings.dueSoonDays };
  const verdicts = new Map(handbook.pages.map((page) => [page, judgePage(page, day)]));
  const context: RuleContext = { handbook, graph, verdicts, history, today, ruleIds, excuses: [] };
  const problems = runRules(context, options.strict ?? false);
  const report = buildReport(today, handbook.pages.length + handbook.lost.length, graph.judged, problems);
  return { report, handbook, graph, verdicts, history, today };
}

function needsHistory(page: Page): boolean {
  return page.fields.last_reviewed === undefined && page.refreshAfter !== "never" && !page.unreadable;
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
