import type { ResolvedLink } from "../graph/graph.ts";
import type { Page } from "../handbook/page.ts";
import type { FixSource, Remedy } from "./fix.ts";
import { placeOfWritten } from "./links-at.ts";
import { fragmentThere } from "./mend-target.ts";
import { spliceToTarget } from "./spell-link.ts";

/** Points every link from a page to a superseded one at the page that is in force now. */
export const mendRetired: Remedy = (problem, page, source) => {
  const { graph, handbook } = source;
  const retired = handbook.byPath.get(problem.target ?? "");
  const successor = retired && successorOf(retired, page, source);
  if (!successor) return undefined;
  const links = (graph.outgoing.get(page) ?? []).filter(
    (resolved) =>
      (resolved.to.state === "page" || resolved.to.state === "anchor") &&
      resolved.to.page === retired &&
      resolved.field !== "supersedes" &&
      !isExcused(page, resolved),
  );
  const splices = links.map((resolved) => {
    const fragment = successor.fragment ?? fragmentThere(successor.page, resolved.link.url, source);
    return spliceToTarget(handbook, page, resolved, successor.page.path, fragment);
  });
  const made = splices.filter((splice) => splice !== undefined);
  return made.length > 0 && made.length === splices.length ? made : undefined;
};

/** The page at the end of a line of successors; none where it ends in nothing, in a hidden page, or where `from` is on it. */
function successorOf(
  retired: Page,
  from: Page,
  { graph }: FixSource,
): { page: Page; fragment: string | undefined } | undefined {
  const seen = new Set<Page>([from]);
  for (let page = retired; !seen.has(page);) {
    seen.add(page);
    const next = graph.outgoing.get(page)?.find(({ field }) => field === "successor")?.to;
    if (next?.state !== "page" || (next.page.hidden && !from.hidden) || next.page.unreadable) return undefined;
    const { status } = next.page.fields;
    if (status !== "archived" && status !== "superseded") return next.page === from ? undefined : next;
    page = next.page;
  }
  return undefined;
}

function isExcused(page: Page, resolved: ResolvedLink): boolean {
  if (page.document.excuses.length === 0) return false;
  const { line } = placeOfWritten(page, resolved);
  return page.document.excuses.some(
    ({ rules, fromLine, toLine }) =>
      fromLine <= line && line <= toLine && rules.some((rule) => rule === "links/retired" || rule === "links/*"),
  );
}
