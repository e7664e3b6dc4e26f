import { fileStart } from "../../diagnostic/line-index.ts";
import { defineRule } from "../define-rule.ts";

/** Reports a page whose address an earlier page has already. */
export const linksSameAddress = defineRule({
  id: "links/same-address",
  summary: "two pages have one address",
  severity: "error",
  messages: {
    taken: (address: string, other: string) => ({
      message: `The address ${address} already belongs to ${other}, so this page is not published.`,
      help: "Rename one of the two files.",
    }),
  },
  *check({ handbook }, messages) {
    for (const { page, first } of handbook.sameAddress) {
      const related = [{ file: first.path, message: "the page that has the address", ...fileStart }];
      yield {
        file: page.path,
        place: fileStart,
        target: first.path,
        related,
        ...messages.taken(page.address, first.path),
      };
    }
  },
});
