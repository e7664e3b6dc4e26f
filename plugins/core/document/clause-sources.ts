import type { ClausePart, ClauseSource } from "./clause.ts";
import type { NamedClause } from "./clause-label.ts";
import { detach } from "./detach-strings.ts";
import type { Heading, Span } from "./document.ts";

/** A clause that was found. */
export interface FoundClause {
  source: ClauseSource;
  /** Counts only where the page names another beyond doubt. */
  needsCompany: boolean;
}

/** A body that is being read for clauses. */
export interface Reading {
  text: string;
  found: FoundClause[];
}

/** Where a clause is stated, and up to where its label may stand. */
export interface Place extends Span {
  layout: ClauseSource["layout"];
  labelEnd: number;
  headingId?: string;
}

/** Adds the clauses that one label names; `parts` may be filled later. */
export function addClauses(
  { text, found }: Reading,
  names: readonly NamedClause[],
  parts: ClausePart[],
  place: Place,
): void {
  const { layout, start, end, labelEnd, headingId } = place;
  for (const { name, written, needsCompany } of names) {
    const at = text.slice(start, labelEnd).indexOf(written);
    const labelSpan = at === -1 ? { start, end: labelEnd } : { start: start + at, end: start + at + written.length };
    const source = { name, label: detach(written), labelSpan, layout, headingId, parts, start, end };
    found.push({ source, needsCompany });
  }
}

/** The place of a clause that a heading names. */
export function placeOfHeading({ start, end, id }: Heading): Place {
  return { layout: "heading", start, end, labelEnd: end, headingId: id };
}
