import type { CivilDate } from "../../freshness/history.ts";
import type { Page } from "../../handbook/page.ts";
import type { FieldPath } from "../../schema/read-fields.ts";

/** The dates of a page's frontmatter that tell of something that has happened, but for the review, which has a rule of its own. */
export function pastDates(page: Page): { path: FieldPath; date: CivilDate }[] {
  return datesOf(page).flatMap(({ path, date }) => (date === undefined ? [] : [{ path, date }]));
}

function datesOf(page: Page): { path: FieldPath; date: CivilDate | undefined }[] {
  switch (page.kind) {
    case "contract":
      return (page.fields.parties ?? []).map(({ accepted }, index) => ({
        path: ["parties", index, "accepted", "on"],
        date: accepted?.on,
      }));
    case "decision":
      return [{ path: ["decided_on"], date: page.fields.decided_on }];
    case "stream":
      return [
        { path: ["entered"], date: page.fields.entered },
        { path: ["blocked", "since"], date: page.fields.blocked?.since },
      ];
    default:
      return [];
  }
}
