import { placeOf } from "../diagnostic/line-index.ts";
import type { Place, Problem } from "../diagnostic/problem.ts";
import { findDestination } from "../document/link-destination.ts";
import { placeInYaml, type ResolvedLink } from "../graph/graph.ts";
import type { Page } from "../handbook/page.ts";

/** Those of a page's links that a problem speaks of: of the same URL, at the same place. */
export function linksAt(problem: Problem, page: Page, links: readonly ResolvedLink[]): ResolvedLink[] {
  return links.filter(({ from, link, ...rest }) => {
    if (from !== page || link.url !== problem.url) return false;
    const { line, column } = placeOfWritten(page, { from, link, ...rest });
    return line === problem.line && column === problem.column;
  });
}

/** The place of a link's destination, of a reference where it is used. */
export function placeOfWritten(page: Page, resolved: ResolvedLink): Place {
  const { link } = resolved.field === undefined ? resolved : placeInYaml(page, resolved);
  const { start, end } = findDestination(page.document.text, link);
  return placeOf(page.document.lines(), start, end);
}
