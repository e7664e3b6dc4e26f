import type { Problem } from "./diagnostic/problem.ts";
import { civilDateIn } from "./freshness/civil-date.ts";
import type { CivilDate, History } from "./freshness/history.ts";
import type { Verdict } from "./freshness/verdict.ts";
import type { Graph } from "./graph/graph.ts";
import type { Handbook } from "./handbook/handbook.ts";
import type { Host } from "./handbook/host.ts";
import { loadHandbook } from "./handbook/load-handbook.ts";
import type { Page } from "./handbook/page.ts";
import type { Agreement } from "./promise/agreement.ts";
import type { PageReadings } from "./promise/ledger/load-readings.ts";
import { loadStandings } from "./promise/receipts/load-standings.ts";
import type { Standing } from "./promise/receipts/receipts.ts";
import { buildReport, type Report } from "./report/report.ts";
import { runRules } from "./report/run-rules.ts";
import { findFixedProblems, subtractProblems } from "./report/subtract-problems.ts";
import type { Base, RuleContext } from "./rules/define-rule.ts";
import { ruleIds, rules } from "./rules/registry.ts";
import type { CheckOptions } from "./sides/check-options.ts";
import { readBase } from "./sides/read-base.ts";
import { readSide, ruleSettings } from "./sides/read-side.ts";

export type { BaseSide, CheckOptions } from "./sides/check-options.ts";

/** A checked handbook: the report, and what it was drawn from. */
export interface CheckedHandbook {
  report: Report;
  handbook: Handbook;
  graph: Graph;
  verdicts: ReadonlyMap<Page, Verdict>;
  agreements: ReadonlyMap<Page, Agreement>;
  readings: ReadonlyMap<Page, PageReadings>;
  standings: ReadonlyMap<Page, Standing>;
  history: History;
  today: CivilDate;
  base: Base | undefined;
  /** The problems that the change since the base has mended; none without a base. */
  fixed: readonly Problem[];
}

/**
 * Checks the handbook behind `host` and reports every problem of every page.
 * Throws `SettingsError` when the settings cannot be read, and whatever the host throws when there is no content folder.
 */
export async function check(host: Host, options: CheckOptions): Promise<Report> {
  return (await checkHandbook(host, options)).report;
}

/** As `check`, and hands out the handbook, its links, its promises and its verdicts as well. */
export async function checkHandbook(host: Host, options: CheckOptions): Promise<CheckedHandbook> {
  const handbook = await loadHandbook(host, { ...options, rules: ruleIds });
  const { settings } = handbook;
  const today = options.today ?? civilDateIn(options.now, settings.timeZone);
  const side = await readSide(host, handbook, today, options);
  const standings = await loadStandings(host, handbook, side.agreements);
  const before = options.base && (await readBase(options.base, { ...side, standings }, options));
  const context: RuleContext = { ...side, standings, base: before?.base, ...ruleSettings(handbook), excuses: [] };
  const strict = options.strict ?? false;
  const found = runRules(rules, context, strict);
  const earlier = before?.problems(strict) ?? [];
  const problems = before ? subtractProblems(found, earlier, before.after) : found;
  const fixed = before ? findFixedProblems(found, earlier, before.after) : [];
  const report = buildReport(today, handbook.pages.length + handbook.lost.length, side.graph.judged, problems);
  return { report, standings, base: before?.base, fixed, ...side };
}
