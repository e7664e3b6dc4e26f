import type { CheckedHandbook } from "../../core/check.ts";
import type { Problem } from "../../core/diagnostic/problem.ts";
import type { Page } from "../../core/handbook/page.ts";
import type { PublicProblem } from "./facts.ts";

/** Tells which pages this build shows: those of a shown band that can be read and have an address of their own. */
export function buildPublished({ handbook }: CheckedHandbook): (page: Page) => boolean {
  return (page) => !page.hidden && !page.unreadable && handbook.byAddress.get(page.address) === page;
}

/** A problem in words that name no page which this build does not show; undefined where it stands on such a page. */
export function publishProblem(checked: CheckedHandbook, problem: Problem): PublicProblem | undefined {
  const { handbook } = checked;
  const page = handbook.byPath.get(problem.file);
  if (page?.hidden) return undefined;
  const { rule, severity, file, line, column, message, help } = problem;
  const common = { rule, severity, file, line, column };
  const address = page && !page.unreadable ? { address: page.address } : {};
  const others = [problem.target, ...problem.related.map((place) => place.file)];
  if (others.some((path) => path !== undefined && handbook.byPath.get(path)?.hidden))
    return { ...common, ...address, message: "This leads to a page that this build does not show." };
  return { ...common, ...address, message, ...(help !== undefined && { help }) };
}
