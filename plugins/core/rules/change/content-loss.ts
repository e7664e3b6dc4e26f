import type { Cut } from "../../document/document.ts";
import { defineRule } from "../define-rule.ts";
import { fileStart } from "../../diagnostic/line-index.ts";
import { placeOfSpan } from "../places.ts";
import { quote } from "../words.ts";
import { buildLossFinder } from "./loss.ts";

/** Reports content that seems to have been cut off, and, with a base, sections and pages that a change emptied. */
export const changeContentLoss = defineRule({
  id: "change/content-loss",
  summary: "a table cut off after its header, a fence that never closes, a section or a page emptied",
  severity: "error",
  messages: {
    "no-separator": (header: string) => ({
      message: `The table ${quote(header)} breaks off after its header: it is shown as a line of text.`,
      help: "Bring its rows back from the version before, or put a separator row (`| --- | --- |`) below the header.",
    }),
    "no-rows": (header: string) => ({
      message: `The table ${quote(header)} has a header and no rows.`,
      help: "Bring its rows back from the version before, or take the table out.",
    }),
    "open-fence": (opening: string) => ({
      message: `The code block ${quote(opening)} never closes: everything below is shown as code.`,
      help: "Close it with a line of the same marks, or bring back what was cut off.",
    }),
    section: (heading: string, words: number) => ({
      message: `The section ${quote(heading)} lost all its text in this change (${words} words), which stands nowhere else.`,
      help: "Bring it back, or take the heading out as well if it is meant to go.",
    }),
    page: (lost: number, of: number) => ({
      message: `This change takes ${lost} of ${of} headings, rows and items from the page, and they stand nowhere else.`,
      help: "Bring them back; if the page is meant to shrink, say so with `change_type: major`, or retire it.",
    }),
  },
  *check({ handbook, base }, messages) {
    const findLoss = base && buildLossFinder(handbook, base.handbook);
    for (const page of handbook.pages) {
      const { document, path: file } = page;
      for (const cut of document.cuts)
        yield { file, place: placeOfSpan(page, cut), ...messages[cut.kind](firstLine(document.text, cut)) };
      const before = base?.before(page);
      if (!findLoss || !before || before === page || page.unreadable || before.unreadable) continue;
      const loss = findLoss(before, page);
      if (loss.page) yield { file, place: fileStart, ...messages.page(loss.page.lost, loss.page.of) };
      for (const { heading, words } of loss.sections)
        yield { file, place: placeOfSpan(page, heading), ...messages.section(heading.text, words) };
    }
  },
});

function firstLine(text: string, { start, end }: Cut): string {
  return (text.slice(start, end).split(/\r?\n/, 1)[0] ?? "").trim();
}
