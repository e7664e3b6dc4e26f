import type { CheckedHandbook, CheckOptions } from "../../core/check.ts";
import type { Problem } from "../../core/diagnostic/problem.ts";
import type { Host } from "../../core/handbook/host.ts";
import type { Page } from "../../core/handbook/page.ts";
import { findFixes } from "../../core/rewrite/find-fixes.ts";
import type { Fix } from "../../core/rewrite/fix.ts";
import { applySplices } from "../../core/rewrite/splices.ts";
import { overlayHost } from "../../host/overlay-host.ts";
import { rememberingHost } from "../../host/remembering-host.ts";
import { checkFolder } from "../check-folder.ts";
import { keepGood } from "./keep-good.ts";
import { readPastHeadings } from "./past-headings.ts";

/** What mending a handbook would make of it. Nothing is written. */
export interface Mending {
  before: CheckedHandbook;
  after: CheckedHandbook;
  /** The problems that would be gone, in the order of the report they were found in. */
  mended: Problem[];
  /** The texts that would change, by path: without byte-order marks, as in a page's document. */
  texts: ReadonlyMap<string, string>;
}

// What is mended can show what it hid; a handbook in which that goes on for longer goes in circles.
const mostRounds = 10;

/** Mends every problem that `wanted` takes and that has one right answer, in memory, until there is none left. */
export async function mendHandbook(
  disk: Host,
  options: CheckOptions,
  wanted: (problem: Problem) => boolean,
): Promise<Mending> {
  const host = rememberingHost(disk);
  const before = await checkFolder(host, options);
  let after = before;
  const mended: Problem[] = [];
  const texts = new Map<string, string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const { handbook, graph, history, report } = after;
    const problems = report.problems.filter(wanted);
    const source = { handbook, graph, renamed: history.renamed };
    // History is read only of the pages it is asked about.
    const asked = new Set<Page>();
    const remember = (page: Page): undefined => void asked.add(page);
    findFixes(problems, { ...source, reworded: remember });
    const reworded = await readPastHeadings(host, handbook, [...asked]);
    const fixes = findFixes(problems, { ...source, reworded });
    const attempt = (some: readonly Fix[]): Promise<CheckedHandbook> => {
      const now = new Map([...texts, ...textsWith(some, after)]);
      return checkFolder(overlayHost(host, { files: bytesOf(now, before) }), {
        ...options,
        known: (path) => (some.some(({ problem }) => problem.file === path) ? undefined : handbook.byPath.get(path)),
      });
    };
    const kept = await keepGood(fixes, attempt, after);
    if (kept.fixes.length === 0) break;
    for (const [path, text] of textsWith(kept.fixes, after)) texts.set(path, text);
    mended.push(...kept.fixes.map(({ problem }) => problem));
    after = kept.checked;
  }
  return { before, after, mended, texts };
}

function textsWith(fixes: readonly Fix[], { handbook }: CheckedHandbook): Map<string, string> {
  const byFile = Map.groupBy(fixes, ({ problem }) => problem.file);
  return new Map(
    [...byFile].map(([path, some]) => {
      const text = handbook.byPath.get(path)?.document.text ?? "";
      return [
        path,
        applySplices(
          text,
          some.flatMap(({ splices }) => splices),
        ),
      ];
    }),
  );
}

/** The bytes of texts, with the byte-order marks that their files had. */
export function bytesOf(texts: ReadonlyMap<string, string>, { handbook }: CheckedHandbook): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const mark = (path: string): string => (handbook.byPath.get(path)?.document.hasByteOrderMark ? "\uFEFF" : "");
  return new Map([...texts].map(([path, text]) => [path, encoder.encode(mark(path) + text)]));
}
