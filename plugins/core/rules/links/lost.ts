import { fileStart } from "../../diagnostic/line-index.ts";
import type { Page } from "../../handbook/page.ts";
import { defineRule, type Base, type RuleContext } from "../define-rule.ts";
import { placeOfLink } from "../places.ts";
import { count } from "../words.ts";

/** Reports a page that a change deletes although pages that stay link to it, or did so before the change. */
export const linksLost = defineRule({
  id: "links/lost",
  summary: "a page others link to was deleted with neither move nor tombstone",
  severity: "error",
  messages: {
    lost: (pages: number, address: string) => ({
      message: `This page was deleted although ${count(pages, "page")} linked to it, and ${address} leads nowhere now.`,
      help: "Leave a tombstone (`status: archived` with retired_reason, or `superseded` with successor), or send readers on with a redirect in the settings.",
    }),
  },
  *check(context, messages) {
    const { base, graph } = context;
    if (!base) return;
    for (const page of base.handbook.pages) {
      if (!isGone(page, context, base)) continue;
      const urls = new Map<Page, Set<string>>();
      for (const { from, link } of base.graph.incoming.get(page) ?? []) {
        const now = base.after(from);
        if (now) urls.set(now, (urls.get(now) ?? new Set()).add(link.url));
      }
      if (urls.size === 0) continue;
      const left = graph.broken.filter(({ from, link }) => urls.get(from)?.has(link.url));
      const related = left.map((link) => ({
        file: link.from.path,
        message: "still links to it",
        ...placeOfLink(link.from, link),
      }));
      yield {
        file: page.path,
        place: fileStart,
        target: page.address,
        related,
        ...messages.lost(urls.size, page.address),
      };
    }
  },
});

function isGone(page: Page, { handbook }: RuleContext, base: Base): boolean {
  const { path, address } = page;
  if (base.after(page) || handbook.files.has(path) || handbook.lost.some((file) => file.path === path)) return false;
  return !handbook.byAddress.has(address) && !handbook.redirects.has(address);
}
