import type { CheckedHandbook } from "../core/check.ts";
import type { Place, Problem } from "../core/diagnostic/problem.ts";
import type { Page } from "../core/handbook/page.ts";
import { reaches, touchedLines, type Touch } from "./touched-lines.ts";

/** Where a problem is best shown to somebody who looks at a change. */
export interface Cause extends Place {
  file: string;
  /** True where that is another place than the problem's own. */
  isElsewhere: boolean;
  /** True for a line that the change touched. */
  isTouched: boolean;
}

type Changed = Pick<CheckedHandbook, "handbook" | "base">;

/**
 * Finds the line of a change that a problem comes from: its own where that was touched, else one that belongs to the problem, else
 * one of the page it leads to (the heading that was there, the file under its new name). The problem's own place where none is.
 */
export function buildCauses({ handbook, base }: Changed): (problem: Problem) => Cause {
  const known = new Map<Page, readonly Touch[]>();
  const touchesOf = (page: Page): readonly Touch[] => {
    const touches = known.get(page) ?? findTouches(page, base?.before(page));
    known.set(page, touches);
    return touches;
  };
  const isTouched = ({ file, line, endLine }: Place & { file: string }): boolean => {
    const page = handbook.byPath.get(file);
    return page !== undefined && touchesOf(page).some((touch) => reaches(touch, line, endLine));
  };
  return (problem) => {
    const { file, line, column, endLine, endColumn } = problem;
    const own = { file, line, column, endLine, endColumn };
    if (!base || isTouched(own)) return { ...own, isElsewhere: false, isTouched: base !== undefined };
    const related = problem.related.find(isTouched);
    if (related) return { ...placeOnly(related), file: related.file, isElsewhere: true, isTouched: true };
    const cause = causeInTarget(problem);
    return cause ? { ...cause, isElsewhere: true, isTouched: true } : { ...own, isElsewhere: false, isTouched: false };
  };

  function causeInTarget({ target, url }: Problem): (Place & { file: string }) | undefined {
    const path = target?.replace(/#.*$/, "");
    const former = path === undefined ? undefined : base?.handbook.byPath.get(path);
    const page = (path === undefined ? undefined : handbook.byPath.get(path)) ?? (former && base?.after(former));
    if (!page || base?.before(page) === page) return undefined;
    const touches = touchesOf(page);
    const headingLine = lineOfHeading(base?.before(page), url);
    const touch =
      touches.find(
        ({ thenFrom, thenTo }) => headingLine !== undefined && thenFrom <= headingLine && headingLine < thenTo,
      ) ?? touches[0];
    const line = touch?.from ?? 1;
    return { file: page.path, line, column: 1, endLine: line, endColumn: 1 };
  }
}

function findTouches(page: Page, before: Page | undefined): readonly Touch[] {
  if (page === before) return [];
  return touchedLines(before?.document.text ?? "", page.document.text);
}

function placeOnly({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}

function lineOfHeading(page: Page | undefined, url: string | undefined): number | undefined {
  const id = url?.split("#")[1];
  const heading = id === undefined ? undefined : page?.document.headings.find((candidate) => candidate.id === id);
  if (!page || !heading) return undefined;
  return page.document.text.slice(0, heading.start).split(/\r\n|\n|\r/).length;
}
