import { bodyStartOf } from "../../document/frontmatter-block.ts";
import type { PageVersion } from "../../handbook/host.ts";
import type { Page } from "../../handbook/page.ts";
import { levelOf } from "../diff/levels.ts";
import type { ChangeLevel } from "../diff/step-kinds.ts";
import type { ReadPast } from "../receipts/read-past.ts";
import { differingParts } from "./differing-parts.ts";
import { tellSteps } from "./tell-steps.ts";
import type { ToldChange, ToldHistory, ToldStep } from "./told-change.ts";

/** What two texts of a page mean beside each other; `hidden` where one of them was for a narrower circle, or cannot be read. */
export type Comparison = ToldStep[] | "hidden";

/** What a history is told from. */
export interface Telling {
  /** The text that a version names. */
  textOf(id: string): string | undefined;
  /** Reads former texts by the bands this build shows. */
  readPast: ReadPast;
  /** What the settings say under `changes`. */
  moved: Readonly<Record<string, unknown>>;
  /** How many versions are looked at. */
  most: number;
  /** Comparisons that were made before, by their key; new ones are added. */
  known: Map<string, Comparison>;
}

/** The key under which the comparison of a page's version with the one before it is remembered. */
export function comparisonKey({ path }: Page, { before = "", text }: Pick<PageVersion, "before" | "text">): string {
  return `${before} ${text} ${path}`;
}

/**
 * The history of a page in words of meaning. It begins where the page was first shown to the readers of this build: what a page
 * said to a narrower circle is not told.
 */
export function tellHistory(page: Page, versions: readonly PageVersion[], telling: Telling): ToldHistory {
  const { known, most } = telling;
  const changes: ToldChange[] = [];
  for (const version of versions.slice(0, most)) {
    const key = comparisonKey(page, version);
    const found = known.get(key) ?? compare(page, version, telling);
    if (found === undefined) continue;
    known.set(key, found);
    if (found === "hidden") return { changes, goesOn: false };
    const { commit, on, at, path, before, ignored } = version;
    const facts = { commit, on, at, path };
    if (before === undefined) changes.push({ ...facts, level: levelOfFirst(page), isFirst: true, steps: [] });
    else if (!ignored && found.length > 0) changes.push({ ...facts, level: levelOf(found), steps: found });
  }
  return { changes, goesOn: versions.length > most };
}

// A text that git has lost says nothing.
function compare(page: Page, { before, text }: PageVersion, telling: Telling): Comparison | undefined {
  const is = telling.textOf(text);
  const was = before === undefined ? undefined : telling.textOf(before);
  if (is === undefined || (before !== undefined && was === undefined)) return undefined;
  const isPlain = page.kind !== "contract" && page.document.format === "md";
  if (was === undefined) return readAll(page, [isPlain ? is.slice(0, bodyStartOf(is)) : is], telling) ? [] : "hidden";
  const parts = isPlain ? differingParts(was, is) : undefined;
  const told = parts && comparePair(page, parts, telling);
  // Whether a link is gone, and where a clause stands, can be told from whole pages alone.
  const isTold =
    told && !told.isOfContract && (told.steps === "hidden" || told.steps.every(({ about }) => about !== "links"));
  return isTold ? told.steps : comparePair(page, [was, is], telling).steps;
}

function comparePair(
  page: Page,
  texts: [string, string],
  telling: Telling,
): { steps: Comparison; isOfContract: boolean } {
  const [was, is] = readAll(page, texts, telling) ?? [];
  if (!was || !is) return { steps: "hidden", isOfContract: false };
  const isOfContract = [was, is].some(({ kind }) => kind === "contract");
  return { steps: tellSteps(was, is, telling.moved), isOfContract };
}

function readAll({ path }: Page, texts: readonly string[], { readPast }: Telling): Page[] | undefined {
  const pages = texts.map((text) => readPast(path, text).page);
  return pages.some(({ hidden, unreadable }) => hidden || unreadable) ? undefined : pages;
}

function levelOfFirst(page: Page): ChangeLevel {
  return page.kind === "contract" && page.fields.parties !== undefined ? "minor" : "patch";
}
