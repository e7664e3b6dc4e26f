import type { Page } from "../../core/handbook/page.ts";
import type { Agreement, Clause } from "../../core/promise/agreement.ts";
import { printLadder, printPromise, printWindow } from "../../core/promise/promises/print-promise.ts";
import { printTarget } from "../../core/promise/targets/print-target.ts";
import { escapeMarkdown } from "../escape-markdown.ts";

/** What is asked of a page, as Markdown, and the words of the page it is asked about. */
export interface Question {
  asks: string;
  about: string | undefined;
}

/** The question a page is asked: of the first time, number or ladder that it promises, else of the page as a whole. */
export function questionOf(page: Page, agreement: Agreement | undefined): Question {
  const promised = page.kind === "contract" && agreement ? askPromise(agreement.clauses) : undefined;
  return promised ?? { asks: askWhole(page), about: undefined };
}

function askPromise(clauses: readonly Clause[]): Question | undefined {
  for (const { promises, ladders } of clauses) {
    for (const promise of promises)
      if (promise.within) return stillTrue(printWindow(promise.within), printPromise(promise));
    for (const ladder of ladders) {
      const window = ladder.hops.find(({ within }) => within)?.within;
      if (window) return stillTrue(printWindow(window), printLadder(ladder));
    }
  }
  const target = clauses.flatMap(({ targets }) => targets).at(0);
  return target && { asks: "Is this number still the right one?", about: escapeMarkdown(printTarget(target)) };
}

function stillTrue(window: string, about: string): Question {
  return { asks: `Is ${escapeMarkdown(window)} still true?`, about: escapeMarkdown(about) };
}

function askWhole(page: Page): string {
  switch (page.kind) {
    case "contract":
      return "Is this still what we do?";
    case "decision":
      return "Would we still decide so?";
    case "answer":
      return "Is this still the answer?";
    case "state":
      return page.fields.max_age === undefined
        ? "Is this still how work comes in and goes on?"
        : `Is ${escapeMarkdown(page.fields.max_age)} still the longest that work stands here?`;
    case "stream":
      return "Does this work still stand where the page says?";
    case "guide":
      return "Is this still how it is done?";
  }
}
