import type { RelatedPlace } from "../diagnostic/problem.ts";
import type { Page } from "../handbook/page.ts";
import type { Step } from "../promise/diff/steps.ts";
import { placeOfField, placeOfSpan } from "./places.ts";

const most = 3;

/** What changed, for a message: `; since then: …`, the first three steps; nothing where none is known. */
export function saySince(steps: readonly Step[]): string {
  if (steps.length === 0) return "";
  const said = steps.slice(0, most).map(({ why }) => why.replace(/\.$/, ""));
  const more = steps.length - said.length;
  return `; since then: ${said.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

/** Where the steps are seen on the page as it is now. */
export function placesOfSteps(page: Page, steps: readonly Step[]): RelatedPlace[] {
  return steps.slice(0, most).flatMap(({ place }) => {
    if (place?.side !== "after") return [];
    const at = place.span ? placeOfSpan(page, place.span) : place.field && placeOfField(page, place.field);
    return at ? [{ file: page.path, message: "changed here", ...at }] : [];
  });
}
