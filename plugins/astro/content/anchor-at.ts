import type { Place } from "../../core/diagnostic/problem.ts";
import { clauseAnchor } from "../../core/handbook/build-page.ts";
import type { Page } from "../../core/handbook/page.ts";

/** The id nearest to a place of a page: of the clause it stands in, of a record, else of the heading above it. */
export function anchorAt(page: Page, { line, column }: Pick<Place, "line" | "column">): string | undefined {
  const start = page.document.lines()[line - 1];
  if (start === undefined) return undefined;
  const offset = start + column - 1;
  const holds = (span: { start: number; end: number }): boolean => span.start <= offset && offset < span.end;
  if (page.kind === "contract" && page.fields.parties) {
    const clause = page.clauses.find((each) => holds(each) || holds(each.labelSpan));
    if (clause) return clauseAnchor(clause.name);
  }
  const record = page.records.find((each) => each.anchor !== undefined && holds(each.span));
  return record?.anchor ?? page.document.headings.findLast((heading) => heading.start <= offset)?.id;
}
