import type { Problem } from "../diagnostic/problem.ts";
import type { Splice } from "../document/splice-yaml.ts";
import type { Graph } from "../graph/graph.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";

/** What mends one problem, in the file it stands in. */
export interface Fix {
  problem: Problem;
  splices: readonly Splice[];
}

/** What fixes are drawn from. */
export interface FixSource {
  handbook: Handbook;
  graph: Graph;
  /** Where a page that was moved or renamed now stands, by its old path. */
  renamed: ReadonlyMap<string, string>;
  /** The present id of the heading that once had the id `fragment`, where history knows of one. */
  reworded(page: Page, fragment: string): string | undefined;
}

/** Finds what mends a problem of one rule; undefined where there is not exactly one right answer. */
export type Remedy = (problem: Problem, page: Page, source: FixSource) => readonly Splice[] | undefined;
