import type { CheckedHandbook } from "../../core/check.ts";
import type { Problem, RelatedPlace } from "../../core/diagnostic/problem.ts";
import type { Page } from "../../core/handbook/page.ts";
import { anchorAt } from "./anchor-at.ts";
import type { PublicProblem, RelatedFacts } from "./facts.ts";

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
  const related = problem.related.map((place) => publishRelated(checked, place));
  const anchor = page && related.length > 0 ? anchorAt(page, problem) : undefined;
  return {
    ...common,
    ...address,
    message,
    ...(help !== undefined && { help }),
    ...(related.length > 0 && { related }),
    ...(anchor !== undefined && { anchor }),
  };
}

function publishRelated({ handbook }: CheckedHandbook, place: RelatedPlace): RelatedFacts {
  const { file, line, column, message } = place;
  const page = handbook.byPath.get(file);
  if (!page || page.unreadable) return { file, line, column, message };
  const anchor = anchorAt(page, place);
  return { file, line, column, message, address: page.address, ...(anchor !== undefined && { anchor }) };
}
