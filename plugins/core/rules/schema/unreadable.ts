import { fileStart } from "../../diagnostic/line-index.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";

/** Reports each file that cannot be parsed at all and is left out of the site, and, more quietly, each line of readings. */
export const schemaUnreadable = defineRule({
  id: "schema/unreadable",
  summary: "the file cannot be parsed at all",
  severity: "error",
  messages: {
    unreadable: (reason: string, help: string | undefined) => ({
      message: `This page is left out of the site: ${reason}.`,
      help: help ?? "Mend the place that is marked; every other page is checked and built.",
    }),
    reading: (reason: string, help: string) => ({ message: `This line of readings does not count: ${reason}.`, help }),
  },
  *check({ handbook, readings }, messages) {
    for (const { path, reason, help } of handbook.lost)
      yield { file: path, place: fileStart, ...messages.unreadable(reason, help) };
    for (const page of handbook.pages) {
      const fault = page.unreadable;
      if (fault)
        yield { file: page.path, place: placeOfSpan(page, fault), ...messages.unreadable(fault.reason, fault.help) };
    }
    for (const { file, faults } of readings.values()) {
      for (const { line, column, endColumn, message, help } of faults) {
        const place = { line, column, endLine: line, endColumn };
        yield { file, place, severity: "warn", ...messages.reading(message, help) };
      }
    }
  },
});
