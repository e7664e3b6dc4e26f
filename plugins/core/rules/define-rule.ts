import type { Place, RelatedPlace, Severity } from "../diagnostic/problem.ts";
import type { Excuse } from "../document/document.ts";
import type { CivilDate, History } from "../freshness/history.ts";
import type { Verdict } from "../freshness/verdict.ts";
import type { Graph } from "../graph/graph.ts";
import type { Suggester } from "../graph/suggest.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";

/** What is wrong, in one sentence without a location, and what to do about it. */
export interface RuleText {
  message: string;
  help: string;
}

/** One thing a rule found, before severities and excuses. */
export interface Finding extends RuleText {
  file: string;
  place: Place;
  /** Replaces the rule's own severity, unless settings set one. */
  severity?: Severity;
  url?: string;
  target?: string;
  suggestion?: string | undefined;
  related?: RelatedPlace[];
}

/** An excuse with the problems it silenced. */
export interface ExcuseUse {
  page: Page;
  excuse: Excuse;
  /** Rules of the excuse that silenced nothing. */
  unused: string[];
}

/** Everything a rule may look at. */
export interface RuleContext {
  handbook: Handbook;
  graph: Graph;
  verdicts: ReadonlyMap<Page, Verdict>;
  history: History;
  suggester: Suggester;
  today: CivilDate;
  /** Every rule there is. */
  ruleIds: readonly string[];
  /** How the excuses were used; empty until the other rules have run. */
  excuses: readonly ExcuseUse[];
}

/** One rule: its finding, its wording and its severity stay apart. */
export interface Rule {
  /** `group/name` */
  id: string;
  /** What it says, in a few words. */
  summary: string;
  severity: Severity;
  /** Runs once the others are done and excuses are applied. */
  judgesExcuses: boolean;
  check(context: RuleContext): Iterable<Finding>;
}

type Messages = Record<string, (...values: never[]) => RuleText>;

/** Defines a rule. `messages` holds its wording; `check` yields what it finds. */
export function defineRule<M extends Messages>(definition: {
  id: string;
  summary: string;
  severity: Severity;
  judgesExcuses?: boolean;
  messages: M;
  check(context: RuleContext, messages: M): Iterable<Finding>;
}): Rule {
  const { id, summary, severity, messages, judgesExcuses = false } = definition;
  return { id, summary, severity, judgesExcuses, check: (context) => definition.check(context, messages) };
}
