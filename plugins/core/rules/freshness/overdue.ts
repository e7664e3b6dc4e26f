import { daysBetween } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";
import type { Page } from "../../handbook/page.ts";
import type { Agreement } from "../../promise/agreement.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";
import { count, quote } from "../words.ts";
import { placeOfFreshness, sayClock } from "./freshness-place.ts";

/** Reports a page past twice its refresh window, and a follow-up of a contract past its day. */
export const freshnessOverdue = defineRule({
  id: "freshness/overdue",
  summary: "a page past twice its window, or a follow-up past its day",
  severity: "warn",
  messages: {
    overdue: (clock: string, window: number, owner: string | undefined) => ({
      message: `${clock}; that is more than twice the ${count(window, "day")} it may go unlooked at.`,
      help: `Ask ${owner ?? "its owner"} to confirm it, change it or retire it.`,
    }),
    followUp: (what: string, due: string, days: number, owner: string | undefined) => ({
      message: `The follow-up ${quote(what)} was due on ${due}, ${count(days, "day")} ago.`,
      help: `Ask ${owner ?? "the page's owner"}: done? Then mark it as done; else agree on another day.`,
    }),
  },
  *check({ handbook, verdicts, agreements, today }, messages) {
    for (const page of handbook.pages) {
      for (const { what, owner, due, days, start, end } of lateFollowUps(page, agreements.get(page), today)) {
        const place = placeOfSpan(page, { start, end });
        yield { file: page.path, place, ...messages.followUp(what, due, days, owner ?? page.owners[0]) };
      }
      const verdict = verdicts.get(page);
      if (verdict?.freshness !== "overdue" || verdict.window === "never") continue;
      yield {
        file: page.path,
        place: placeOfFreshness(page),
        ...messages.overdue(sayClock(verdict), verdict.window, page.owners[0]),
      };
    }
  },
});

function lateFollowUps(page: Page, agreement: Agreement | undefined, today: CivilDate) {
  const { status } = page.fields;
  if (!agreement || status === "archived" || status === "superseded") return [];
  return agreement.followUps.flatMap(({ due, done, ...rest }) => {
    const days = due === undefined || done ? 0 : daysBetween(due, today);
    return due === undefined || days <= 0 ? [] : [{ ...rest, due, days }];
  });
}
