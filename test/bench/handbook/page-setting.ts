import type { ContractPlans } from "./plan-contracts.ts";
import type { PlannedKind, PlannedPage } from "./plan-pages.ts";
import type { Prose } from "./prose.ts";
import type { Random } from "./random.ts";

/** The day the generated handbooks are to be judged on. */
export const benchToday = "2026-11-20";
/** The origin they are published at. */
export const benchSite = "https://handbook.tarrowsound.example";

/**
 * `plain` links lead from the page's own folder to a file by its name, or to a heading by its text, as every checker of
 * Markdown reads them.
 */
export type LinkStyles = "all" | "plain";

/** The handbook that a page is written into. */
export interface Surroundings {
  /** Pages that may be linked to, by kind. */
  targets: Record<PlannedKind, readonly PlannedPage[]>;
  /** Decisions that have been taken, and those that have not. */
  settled: readonly PlannedPage[];
  open: readonly PlannedPage[];
  /** What each contract promises. */
  contracts: ContractPlans;
  /** Every address and path there is, so that a broken link is sure to be broken. */
  taken: ReadonlySet<string>;
  /** Paths in the content folder of files that are no pages. */
  files: readonly string[];
  images: readonly string[];
  /** Paths in the public folder. */
  publicFiles: readonly string[];
  publicImages: readonly string[];
  /** Old addresses that lead on to pages. */
  redirects: readonly string[];
  /** The share of links that are broken. */
  brokenShare: number;
  links: LinkStyles;
}

/** What is at hand while one page is written. */
export interface PageSetting {
  page: PlannedPage;
  surroundings: Surroundings;
  random: Random;
  prose: Prose;
  /** Plants a fault: returns a mark to write directly in front of the place where it is to be reported. */
  plant(rule: string): string;
  /** A number that no other part of the page has been given. */
  nextNumber(): number;
}

const dayLength = 86_400_000;

/** The day so many days before the one that is judged on. */
export function daysBefore(days: number): string {
  return new Date(Date.parse(benchToday) - days * dayLength).toISOString().slice(0, 10);
}

/** The path from the folder of `from` to `to`. */
export function relativePath(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const target = to.split("/");
  let common = 0;
  while (common < base.length && common < target.length - 1 && base[common] === target[common]) common += 1;
  const up = base.slice(common).map(() => "..");
  return [...(up.length === 0 ? ["."] : up), ...target.slice(common)].join("/");
}

/** Any page that may be linked to; half of the time one of the same kind. */
export function pickTarget({ page, surroundings: { targets }, random }: PageSetting): PlannedPage {
  const kinds = (Object.keys(targets) as PlannedKind[]).filter((kind) => targets[kind].length > 0);
  const near = targets[page.kind].length > 0 && random.chance(0.5);
  return random.pick(targets[near ? page.kind : random.pick(kinds)]);
}
