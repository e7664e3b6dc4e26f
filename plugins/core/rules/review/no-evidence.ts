import { z } from "zod";
import type { Page } from "../../handbook/page.ts";
import { defineRule, type Base, type RuleContext } from "../define-rule.ts";
import { placeOfField } from "../places.ts";
import { count } from "../words.ts";

/** Reports receipts that were handed out by the dozen, and windows that grew once they were missed. */
export const reviewNoEvidence = defineRule({
  id: "review/no-evidence",
  summary:
    "many receipts in one change with no note, no reading and no edit, or a window lengthened on an overdue page",
  severity: "info",
  options: z.object({
    receipts: z.number().int().min(0).default(10).meta({
      description: "How many such receipts one person may leave in one change.",
      allowed: "a whole number",
    }),
  }),
  messages: {
    many: (by: string, receipts: number) => ({
      message: `${by} leaves ${count(receipts, "receipt")} in this change, with no note, no reading and no edit on any of the pages.`,
      help: "Say under review what was looked at (`note: …`), or review fewer pages at a time.",
    }),
    lengthened: (from: string, to: string) => ({
      message: `This page is overdue, and its window grows from ${from} to ${to} with nothing that shows a review.`,
      help: "Review the page, and say under review why it can go longer unseen (`note: …`).",
    }),
  },
  *check(context, messages, optionsFor) {
    const { handbook, base } = context;
    if (!base) return;
    const receipts = new Map<string, Page[]>();
    for (const page of handbook.pages) {
      const before = base.before(page);
      if (!before || before === page) continue;
      const hasReceipt =
        page.fields.last_reviewed !== undefined && page.fields.last_reviewed !== before.fields.last_reviewed;
      const shows = showsReview(page, before, context, base);
      const by = page.fields.review?.by ?? page.owners[0];
      if (hasReceipt && !shows && by !== undefined) receipts.set(by, [...(receipts.get(by) ?? []), page]);
      const [was, is] = [before.refreshAfter, page.refreshAfter];
      const isReviewed = hasReceipt && shows;
      if (base.verdicts.get(before)?.freshness === "overdue" && isLonger(is, was) && !isReviewed)
        yield {
          file: page.path,
          place: placeOfField(page, ["refresh_after_days"]),
          severity: "warn",
          ...messages.lengthened(sayWindow(was), sayWindow(is)),
        };
    }
    for (const [by, pages] of receipts) {
      const [first, ...others] = pages;
      if (!first || pages.length <= optionsFor(first.path).receipts) continue;
      const related = others.map((page) => ({ file: page.path, message: "and here", ...placeOfReceipt(page) }));
      yield { file: first.path, place: placeOfReceipt(first), related, ...messages.many(by, pages.length) };
    }
  },
});

// A note, a reading, or an edit of anything but the receipt and the window it is about.
function showsReview(page: Page, before: Page, { readings }: RuleContext, base: Base): boolean {
  if (Object.keys(page.fields.review ?? {}).some((key) => key !== "by" && key !== "of")) return true;
  const measured = (side: RuleContext["readings"], of: Page): number => side.get(of)?.readings.length ?? 0;
  if (measured(readings, page) > measured(base.readings, before)) return true;
  return saysOf(page) !== saysOf(before);
}

function saysOf({ fields, document: { text, frontmatter } }: Page): string {
  const { last_reviewed: _, review: __, refresh_after_days: ___, ...rest } = fields;
  return JSON.stringify([text.slice(frontmatter.bodyStart).trim(), rest]);
}

function placeOfReceipt(page: Page) {
  return placeOfField(page, ["last_reviewed"]);
}

function isLonger(is: Page["refreshAfter"], was: Page["refreshAfter"]): boolean {
  return was !== "never" && (is === "never" || is > was);
}

function sayWindow(window: Page["refreshAfter"]): string {
  return window === "never" ? "never" : count(window, "day");
}
