import type { BrokenReason } from "../../graph/resolution.ts";
import { suggestTarget } from "../../graph/suggest.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfLink } from "../places.ts";
import { quote } from "../words.ts";

const whatIsWrong: Record<BrokenReason, (target: string) => string> = {
  missing: (target) => `Nothing stands at ${target}.`,
  case: (target) => `Nothing stands at ${target}; the name differs in case.`,
  address: (target) => `Nothing stands at ${target}: that spells the path of a file, not the address of its page.`,
  moved: (target) => `${target} has been moved or renamed.`,
  escape: (target) => `${quote(target)} has a percent sign that encodes nothing.`,
  extension: (target) => `${target} is a file, not an address of the site.`,
  redirect: (target) => `The redirect from here leads to ${target}, where nothing stands.`,
};

/** Reports a link whose target does not exist. */
export const linksBroken = defineRule({
  id: "links/broken",
  summary: "the target does not exist",
  severity: "error",
  messages: {
    broken: (reason: BrokenReason, target: string, suggestion: string | undefined) => ({
      message: whatIsWrong[reason](target),
      help: suggestion === undefined ? "Mend the link, or take it out." : `Write ${quote(suggestion)}.`,
    }),
  },
  *check({ graph, suggester }, messages) {
    for (const resolved of graph.broken) {
      const { from, link, to } = resolved;
      if (to.state !== "broken") continue;
      const found = suggestTarget(suggester, from, to.origin, link.url, to.target);
      const { target } = to;
      yield {
        file: from.path,
        place: placeOfLink(from, resolved),
        url: link.url,
        target,
        suggestion: found?.url,
        ...messages.broken(found?.reason ?? to.reason, target, found?.url),
      };
    }
  },
});
