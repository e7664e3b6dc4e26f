import type { Problem } from "../diagnostic/problem.ts";
import type { History } from "../freshness/history.ts";
import { buildGraph } from "../graph/graph.ts";
import { loadHandbook } from "../handbook/load-handbook.ts";
import type { Page } from "../handbook/page.ts";
import { loadReadings } from "../promise/ledger/load-readings.ts";
import { loadStandings } from "../promise/receipts/load-standings.ts";
import { runRules } from "../report/run-rules.ts";
import type { Base, RuleContext } from "../rules/define-rule.ts";
import { ruleIds, rules } from "../rules/registry.ts";
import type { BaseSide, CheckOptions } from "./check-options.ts";
import { judge, ruleSettings, type Side } from "./read-side.ts";

/** The base as rules see it, and the problems that were there already. */
export interface BaseReading {
  base: Base;
  problems(strict: boolean): Problem[];
  /** Where a file of the base now stands. */
  after(path: string): string;
}

/** Reads and judges the other side of a change beside the side of now. */
export async function readBase(
  side: BaseSide,
  now: Side & Pick<RuleContext, "standings">,
  options: CheckOptions,
): Promise<BaseReading> {
  const { handbook } = now;
  const known = (path: string): Page | undefined =>
    side.sameSettings && side.same.has(path) ? handbook.byPath.get(path) : undefined;
  const before = await loadHandbook(side.host, { ...options, rules: ruleIds, known });
  const graph = buildGraph(before);
  const readings = await loadReadings(side.host, before);
  // Both sides are judged on one day and by one history, so that only the change can make a difference.
  const history = withFormerPaths(now.history, side.renamed);
  const judged = judge(before, history, now.today, now.agreements);
  // A page that is the same on both sides stands as it does now.
  const changed = before.pages.filter((page) => handbook.byPath.get(page.path) !== page);
  const standings = new Map([
    ...now.standings,
    ...(await loadStandings(side.host, { ...before, pages: changed }, judged.agreements)),
  ]);
  const formerPaths = new Map([...side.renamed].map(([from, to]) => [to, from]));
  const base: Base = {
    ref: side.ref,
    handbook: before,
    graph,
    readings,
    verdicts: judged.verdicts,
    agreements: judged.agreements,
    before: ({ path }) => before.byPath.get(formerPaths.get(path) ?? path),
    after: ({ path }) => handbook.byPath.get(side.renamed.get(path) ?? path),
  };
  const context = (): RuleContext => ({
    ...judged,
    today: now.today,
    history,
    handbook: before,
    graph,
    readings,
    standings,
    base: undefined,
    ...ruleSettings(before),
    excuses: [],
  });
  return {
    base,
    problems: (strict) => runRules(rules, context(), strict),
    after: (path) => side.renamed.get(path) ?? path,
  };
}

function withFormerPaths(history: History, renamed: BaseSide["renamed"]): History {
  const changed = new Map(history.changed);
  for (const [from, to] of renamed) {
    const change = history.changed.get(to);
    if (change) changed.set(from, change);
  }
  return { ...history, changed };
}
