import type { CheckedHandbook } from "../../core/check.ts";
import { addDays } from "../../core/freshness/civil-date.ts";
import type { ResolvedLink } from "../../core/graph/graph.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import { rewriteUrl } from "../../markdown/rewrite-url.ts";
import type { LinkMark } from "./facts.ts";
import { verdictOf } from "./verdict-of.ts";

type Published = (page: Page) => boolean;

/** What the site must say about links of a page's text, now or on a later day, by the `href` they are rendered with. */
export function findLinkMarks(checked: CheckedHandbook, page: Page, published: Published): Record<string, LinkMark> {
  const marks: Record<string, LinkMark> = {};
  const { graph, handbook } = checked;
  const add = ({ link }: ResolvedLink, mark: LinkMark | undefined): void => {
    if (!mark || link.source === "image" || link.source === "frontmatter") return;
    marks[rewriteUrl(link.url, page.path, handbook.shape) ?? link.url] = mark;
  };
  for (const resolved of graph.outgoing.get(page) ?? []) {
    const { to, record } = resolved;
    if (to.state === "page" && to.page !== page) add(resolved, markTarget(checked, to.page, published, record));
  }
  for (const resolved of graph.broken) {
    const { from, to } = resolved;
    if (from !== page || to.state === "outside") continue;
    if (to.state === "anchor") add(resolved, markPart(checked, page, to.page, published));
    else add(resolved, { state: "broken", note: "this link leads nowhere" });
  }
  return marks;
}

function markTarget(
  checked: CheckedHandbook,
  target: Page,
  published: Published,
  record?: HandbookRecord,
): LinkMark | undefined {
  if (target.hidden) return { state: "hidden", note: "" };
  if (!published(target)) return { state: "left-out", note: "this page is left out for now: its file cannot be read" };
  const { status } = target.fields;
  if (status === "archived" || status === "superseded") return { state: "retired", note: status };
  const { freshness, from, window = "never" } = verdictOf(checked, target, record) ?? {};
  if (freshness === "stale" || freshness === "overdue") return { state: "stale", note: "may be out of date" };
  return from === undefined || window === "never" ? undefined : { state: "sound", note: "", freshUntil: addDays(from, window) };
}

// A page that renders components may hold the part all the same.
function markPart(checked: CheckedHandbook, page: Page, target: Page, published: Published): LinkMark | undefined {
  const mark = target === page ? undefined : markTarget(checked, target, published);
  if ((mark !== undefined && mark.state !== "sound") || target.document.rendersComponents) return mark;
  return { ...mark, state: "part", note: "the part it names is not there" };
}
