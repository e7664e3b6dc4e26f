import { renderTable } from "../bench/render-results.ts";
import { median } from "../bench/measure.ts";
import type { Finding, PageResult } from "./read-result.ts";

/** A page that was looked at, once or more. */
export interface LookedAt {
  name: string;
  runs: readonly PageResult[];
}

const categories: readonly (readonly [id: string, title: string])[] = [
  ["performance", "performance"],
  ["accessibility", "accessibility"],
  ["best-practices", "best practices"],
  ["seo", "SEO"],
];

/** The score of a page in a category: the median of its runs. */
export function scoreOf({ runs }: LookedAt, category: string): number {
  return median(runs.map(({ scores }) => scores[category] ?? 0));
}

/** Whether a page has 100 in every category. */
export function isWhole(page: LookedAt): boolean {
  return categories.every(([id]) => scoreOf(page, id) === 100);
}

/** The scores as a table, a line a page; where runs differ, with the lowest and the highest. */
export function renderScores(pages: readonly LookedAt[]): string {
  const rows = pages.map((page) => [
    page.name,
    ...categories.map(([id]) => {
      const all = page.runs.map(({ scores }) => scores[id] ?? 0);
      const [least, most] = [Math.min(...all), Math.max(...all)];
      return least === most ? `${least}` : `${scoreOf(page, id)} (${least}–${most})`;
    }),
  ]);
  return renderTable([["", ...categories.map(([, title]) => title)], ...rows]);
}

/** What was found below 1, each with the pages it was found on: first what lowers a score, then mere remarks. */
export function renderFindings(pages: readonly LookedAt[]): string {
  const found = new Map<string, { finding: Finding; on: Set<string>; places: Set<string> }>();
  for (const { name, runs } of pages)
    for (const finding of runs.flatMap(({ findings }) => findings)) {
      const entry = found.get(finding.id) ?? { finding, on: new Set(), places: new Set() };
      found.set(finding.id, entry);
      entry.on.add(name);
      for (const place of finding.places) entry.places.add(place);
      if (finding.score < entry.finding.score) entry.finding = finding;
    }
  const sorted = [...found.values()].sort((a, b) => b.finding.weight - a.finding.weight);
  return sorted
    .map(({ finding, on, places }) => {
      const counts = finding.weight > 0 ? `weight ${finding.weight}` : "no weight";
      const value = finding.value === undefined ? "" : `, ${finding.value}`;
      const head = `${finding.category}: ${finding.title} (${finding.id}, ${finding.score}, ${counts}${value}) on ${[...on].join(", ")}`;
      return [head, ...[...places].slice(0, 5).map((place) => `    ${place}`)].join("\n");
    })
    .join("\n");
}
