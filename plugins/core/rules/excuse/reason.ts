import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";

/** Reports an excuse that gives no reason. */
export const excuseReason = defineRule({
  id: "excuse/reason",
  summary: "an excuse without a reason",
  severity: "warn",
  judgesExcuses: true,
  messages: {
    noReason: (rules: readonly string[]) => ({
      message: `This excuse for ${rules.join(", ")} gives no reason.`,
      help: "Say why after a colon: `handshake-ignore links/broken: moved next week`.",
    }),
  },
  *check({ excuses }, messages) {
    for (const { page, excuse } of excuses)
      if (excuse.reason.trim() === "")
        yield { file: page.path, place: placeOfSpan(page, excuse), ...messages.noReason(excuse.rules) };
  },
});
