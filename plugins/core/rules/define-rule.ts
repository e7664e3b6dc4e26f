import type { z } from "zod";
import type { Place, RelatedPlace, Severity } from "../diagnostic/problem.ts";
import type { Excuse } from "../document/document.ts";
import type { CivilDate, History } from "../freshness/history.ts";
import type { Verdict } from "../freshness/verdict.ts";
import type { Graph } from "../graph/graph.ts";
import type { Suggester } from "../graph/suggest.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";
import type { Agreement } from "../promise/agreement.ts";
import type { PageReadings } from "../promise/ledger/load-readings.ts";
import type { Standing } from "../promise/receipts/receipts.ts";
import { readFields } from "../schema/read-fields.ts";

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

/** The other side of a change. */
export interface Base {
  /** What it was asked for by: `main`. */
  ref: string;
  handbook: Handbook;
  graph: Graph;
  verdicts: ReadonlyMap<Page, Verdict>;
  agreements: ReadonlyMap<Page, Agreement>;
  readings: ReadonlyMap<Page, PageReadings>;
  /** The page of the base that is now `page`, under another path where it was moved; undefined for a new one. */
  before(page: Page): Page | undefined;
  /** The page of now that was `page`; undefined where it was deleted. */
  after(page: Page): Page | undefined;
}

/** Everything a rule may look at. */
export interface RuleContext {
  handbook: Handbook;
  graph: Graph;
  verdicts: ReadonlyMap<Page, Verdict>;
  /** What each page with clauses promises. */
  agreements: ReadonlyMap<Page, Agreement>;
  /** What was measured, by the page whose measures they are. */
  readings: ReadonlyMap<Page, PageReadings>;
  /** What was reviewed and agreed to, against what the page says now; of contracts between parties. */
  standings: ReadonlyMap<Page, Standing>;
  /** The handbook as it stood before the change that is judged; undefined where none is. */
  base: Base | undefined;
  history: History;
  suggester: Suggester;
  today: CivilDate;
  /** Every rule there is. */
  ruleIds: readonly string[];
  /** The options each rule takes. */
  ruleOptions: ReadonlyMap<string, z.ZodObject | undefined>;
  /** What the settings say beside the severity of a rule, for one file. */
  rawOptionsOf(rule: string, file: string): Readonly<Record<string, unknown>>;
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
  /** What may stand beside its severity in the settings, each with a default; undefined where it takes no options. */
  options: z.ZodObject | undefined;
  check(context: RuleContext): Iterable<Finding>;
}

type Messages = Record<string, (...values: never[]) => RuleText>;

/**
 * Defines a rule. `messages` holds its wording; `check` yields what it finds, and asks `optionsFor(file)` for the options that
 * the settings give it there.
 */
export function defineRule<M extends Messages, O extends z.ZodObject = z.ZodObject<Record<never, never>>>(definition: {
  id: string;
  summary: string;
  severity: Severity;
  judgesExcuses?: boolean;
  options?: O;
  messages: M;
  check(context: RuleContext, messages: M, optionsFor: (file: string) => z.infer<O>): Iterable<Finding>;
}): Rule {
  const { id, summary, severity, messages, judgesExcuses = false, options } = definition;
  return {
    id,
    summary,
    severity,
    judgesExcuses,
    options,
    check: (context) => definition.check(context, messages, readOptions(id, options, context)),
  };
}

function readOptions<O extends z.ZodObject>(
  id: string,
  schema: O | undefined,
  { rawOptionsOf }: RuleContext,
): (file: string) => z.infer<O> {
  const read = new Map<Readonly<Record<string, unknown>>, z.infer<O>>();
  return (file) => {
    const raw = rawOptionsOf(id, file);
    const known = read.get(raw);
    if (known) return known;
    // Options at fault are reported with the settings; the rule goes by its defaults.
    const values = schema === undefined ? undefined : readFields(schema, { ...raw }).values;
    read.set(raw, values as z.infer<O>);
    return values as z.infer<O>;
  };
}
