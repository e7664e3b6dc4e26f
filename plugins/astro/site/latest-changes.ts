import type { CivilDate } from "../../core/freshness/history.ts";
import type { EntryFacts, VerdictFacts } from "../content/facts.ts";

type Page = EntryFacts & VerdictFacts;

/** The pages whose text changed last, newest first; indexes, parts of pages and what is retired are none of them. */
export function latestChanges(pages: readonly Page[], most = 5): (Page & { changed: CivilDate })[] {
  return pages
    .flatMap((page) => {
      const { changed } = page;
      const isOne =
        page.anchor === undefined && !page.isIndex && page.status !== "archived" && page.status !== "superseded";
      return changed !== undefined && isOne ? [{ ...page, changed }] : [];
    })
    .sort((a, b) => compare(b.changed, a.changed) || compare(a.title, b.title))
    .slice(0, most);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
