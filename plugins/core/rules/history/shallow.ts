import { fileStart } from "../../diagnostic/line-index.ts";
import { settingsFile } from "../../schema/parse-settings.ts";
import { defineRule } from "../define-rule.ts";

/** Says once that the clone has no history to date pages by. */
export const historyShallow = defineRule({
  id: "history/shallow",
  summary: "the clone has no history to date pages by",
  severity: "info",
  messages: {
    shallow: () => ({
      message: "This clone is shallow, so nothing is known of when pages last changed.",
      help: "Fetch the whole history: `fetch-depth: 0` in the checkout step, or `git fetch --unshallow`.",
    }),
  },
  *check({ history }, messages) {
    if (history.state === "shallow") yield { file: settingsFile, place: fileStart, ...messages.shallow() };
  },
});
