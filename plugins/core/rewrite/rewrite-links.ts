import type { Link } from "../document/document.ts";
import type { Splice } from "../document/splice-yaml.ts";
import { linksOf, originOf } from "../graph/graph.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import type { Resolution } from "../graph/resolution.ts";
import { splitUrl } from "../handbook/address.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";
import { leadsAlike, type Moved } from "./leads-alike.ts";
import { joinAnywhere, relativeTo } from "./relative-paths.ts";
import { rebaseUrl, spellTarget } from "./spell-target.ts";
import { resolveAs, spellingOf } from "./spell-link.ts";
import { spliceLink } from "./splice-link.ts";

/** A handbook, and the same with files moved and no link rewritten yet. */
export interface Moving {
  before: Handbook;
  after: Handbook;
  moved: Moved;
}

/** A link that cannot be rewritten where it stands. */
export interface LeftLink {
  /** The page as it was. */
  page: Page;
  link: Link;
  field: string | undefined;
}

/** What of a handbook's pages must change so that every link leads where it led before; by the path a page has after the move. */
export function rewriteLinks(moving: Moving): { splices: Map<string, Splice[]>; left: LeftLink[] } {
  const splices = new Map<string, Splice[]>();
  const left: LeftLink[] = [];
  for (const page of moving.before.pages) {
    const now = moving.after.byPath.get(moving.moved.get(page.path) ?? page.path);
    if (!now) continue;
    const own = importsOf(page, now, moving.moved);
    for (const { link, field } of linksOf(page)) {
      const splice = rewriteLink(page, now, link, field, moving);
      if (splice === "left") left.push({ page, link, field });
      else if (splice) own.push(splice);
    }
    if (own.length > 0) splices.set(now.path, own);
  }
  return { splices, left };
}

function rewriteLink(
  page: Page,
  now: Page,
  link: Link,
  field: string | undefined,
  { before, after, moved }: Moving,
): Splice | "left" | undefined {
  const was = resolveLink(before, page, link.url, originOf(page, link, field));
  const leads = (url: string): boolean => leadsAlike(was, resolveAs(after, now, link, field, url), moved);
  if (leads(link.url)) return undefined;
  const url = spellings(was, page, now, link, field, after, moved).find(leads);
  return (url === undefined ? undefined : spliceLink(now.document, link, url)) ?? "left";
}

// Where only the linking page moved, the path stays what it is but for the folders to climb.
function spellings(
  was: Resolution,
  page: Page,
  now: Page,
  link: Link,
  field: string | undefined,
  after: Handbook,
  moved: Moved,
): string[] {
  const spelling = spellingOf(now, link, field);
  const path =
    was.state === "page" || was.state === "anchor" ? was.page.path : was.state === "file" ? was.path : undefined;
  const rebased = path !== undefined && moved.has(path) ? undefined : rebaseUrl(spelling, originOf(page, link, field));
  const { fragment } = splitUrl(link.url);
  return [
    ...(rebased === undefined ? [] : [rebased]),
    ...(path === undefined ? [] : spellTarget(spelling, moved.get(path) ?? path, fragment, after.shape)),
  ];
}

function importsOf(page: Page, now: Page, moved: Moved): Splice[] {
  return now.document.imports.flatMap(({ specifier, start, end }) => {
    const target = joinAnywhere(page.path, specifier);
    const wanted = moved.get(target) ?? target;
    if (joinAnywhere(now.path, specifier) === wanted) return [];
    const relative = relativeTo(now.path, wanted);
    return [{ start, end, text: relative.startsWith(".") ? relative : `./${relative}` }];
  });
}
