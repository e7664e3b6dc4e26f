import { nearest } from "../../diagnostic/nearest.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";
import { didYouMean } from "../words.ts";

/** Reports an excuse that excuses nothing. */
export const excuseUnused = defineRule({
  id: "excuse/unused",
  summary: "an excuse that excuses nothing",
  severity: "warn",
  judgesExcuses: true,
  messages: {
    unused: (rule: string, line: number) => ({
      message: `There is nothing of ${rule} to excuse on line ${line}.`,
      help: "Take the excuse out, or move it to the line before the one it means.",
    }),
    unknown: (rule: string, suggestion: string | undefined) => ({
      message: `There is no rule “${rule}”.`,
      help: `${didYouMean(suggestion)}The guide on rules lists them all.`,
    }),
  },
  *check({ excuses, ruleIds }, messages) {
    for (const { page, excuse, unused } of excuses) {
      for (const rule of unused) {
        const text = ruleIds.includes(rule)
          ? messages.unused(rule, excuse.fromLine)
          : messages.unknown(rule, nearest(rule, ruleIds));
        yield { file: page.path, place: placeOfSpan(page, excuse), ...text };
      }
    }
  },
});
