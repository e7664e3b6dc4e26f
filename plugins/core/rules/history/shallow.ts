import { needsHistory } from "../../freshness/verdict.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";

/** Says once, on the first page whose date is wanted, that the clone has no history to date pages by. */
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
  *check({ handbook, history }, messages) {
    const page = history.state === "shallow" ? handbook.pages.find(needsHistory) : undefined;
    if (page) yield { file: page.path, place: placeOfField(page, ["last_reviewed"]), ...messages.shallow() };
  },
});
