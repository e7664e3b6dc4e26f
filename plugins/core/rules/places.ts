import { fileStart, placeOf } from "../diagnostic/line-index.ts";
import type { Place } from "../diagnostic/problem.ts";
import type { Span } from "../document/document.ts";
import { findInFrontmatter } from "../document/find-in-frontmatter.ts";
import { findDestination } from "../document/link-destination.ts";
import type { ResolvedLink } from "../graph/graph.ts";
import { placeInYaml } from "../graph/graph.ts";
import type { Page } from "../handbook/page.ts";
import type { FieldPath } from "../schema/read-fields.ts";

/** The place of a stretch of a page's text. */
export function placeOfSpan(page: Page, span: Span): Place {
  return placeOf(page.document.lines(), span.start, span.end);
}

/** The place of a field's key or value; of the line that opens the frontmatter where the page does not have the field. */
export function placeOfField(page: Page, path: FieldPath, part: "key" | "value" = "value"): Place {
  const { document } = page;
  const [field, ...rest] = path;
  const key = typeof field === "string" ? (page.keys.get(field) ?? field) : (field ?? "");
  for (let length = rest.length; length >= 0; length -= 1) {
    const span = findInFrontmatter(document.text, document.frontmatter, [key, ...rest.slice(0, length)], part);
    if (span) return placeOfSpan(page, span);
  }
  return document.frontmatter.state === "none" ? fileStart : placeOfSpan(page, { start: 0, end: 3 });
}

/** The place of a link's destination, alone. */
export function placeOfLink(page: Page, resolved: ResolvedLink): Place {
  const placed = resolved.field === undefined ? resolved : placeInYaml(page, resolved);
  return placeOfSpan(page, findDestination(page.document.text, placed.link));
}
