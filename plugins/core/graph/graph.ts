import type { Link } from "../document/document.ts";
import { findInFrontmatter } from "../document/find-in-frontmatter.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { HandbookRecord, Page } from "../handbook/page.ts";
import { referenceFields } from "../schema/frontmatter.ts";
import type { Resolution } from "./resolution.ts";
import { resolveLink } from "./resolve-link.ts";

/** A link with where it leads. */
export interface ResolvedLink {
  from: Page;
  link: Link;
  to: Resolution;
  /** The frontmatter field the link stands in. */
  field: string | undefined;
  /** The record that is linked to, where the target is one. */
  record: HandbookRecord | undefined;
}

/** Every link of a handbook, resolved. */
export interface Graph {
  /** Links to pages, by the page they stand on, in order. */
  outgoing: ReadonlyMap<Page, readonly ResolvedLink[]>;
  /** Links from other pages, by the page they lead to. */
  incoming: ReadonlyMap<Page, readonly ResolvedLink[]>;
  /** Links that lead nowhere. */
  broken: readonly ResolvedLink[];
  /** Linked files of the content folder, which the site must carry. */
  linkedFiles: ReadonlySet<string>;
  /** How many links were judged. */
  judged: number;
}

// A page reference counts from the content folder, as if it stood in a file there.
const contentRoot = "page";

/** Resolves every link of every page. */
export function buildGraph(handbook: Handbook): Graph {
  const outgoing = new Map<Page, ResolvedLink[]>();
  const incoming = new Map<Page, ResolvedLink[]>();
  const broken: ResolvedLink[] = [];
  const linkedFiles = new Set<string>();
  let judged = 0;
  for (const page of handbook.pages) {
    const links: ResolvedLink[] = [];
    for (const { link, field } of linksOf(page)) {
      const origin = originOf(page, link, field);
      const to = resolveLink(handbook, page, link.url, origin);
      if (to.state === "external") continue;
      judged += 1;
      const resolved: ResolvedLink = { from: page, link, to, field, record: recordOf(handbook, to) };
      if (to.state === "page") {
        links.push(resolved);
        if (to.page !== page) append(incoming, to.page, resolved);
      } else if (to.state === "file") {
        if (to.from === "content" && !page.hidden) linkedFiles.add(to.path);
      } else if (to.state !== "route") {
        broken.push(field === undefined ? resolved : placeInYaml(page, resolved));
        if (to.state === "anchor") links.push(resolved);
      } else links.push(resolved);
    }
    outgoing.set(page, links);
  }
  return { outgoing, incoming, broken, linkedFiles, judged };
}

/** The file from whose folder a relative link of a page counts. */
export function originOf(page: Page, link: Link, field: string | undefined): string {
  return field === undefined || link.url.startsWith(".") ? page.path : contentRoot;
}

/** Every link of a page, in order; last those of its frontmatter, each with its field and without a place. */
export function* linksOf(page: Page): Generator<{ link: Link; field: string | undefined }> {
  for (const link of page.document.links) yield { link, field: undefined };
  const fields: Record<string, unknown> = page.fields;
  for (const field of referenceFields) {
    const value = fields[field];
    if (value === undefined || (field === "state" && page.kind !== "stream")) continue;
    if (page.faults.some(({ path }) => path[0] === field)) continue;
    const entries = Array.isArray(value) ? (value as unknown[]) : [value];
    for (const [index, entry] of entries.entries()) {
      if (typeof entry !== "string") continue;
      const key = page.keys.get(field) ?? field;
      const written = page.document.frontmatter.values[key];
      const yamlPath = Array.isArray(written) ? [key, index] : [key];
      const span = { start: 0, end: 0 };
      yield { link: { source: "frontmatter", url: entry, span, textEnd: 0, yamlPath }, field };
    }
  }
}

function recordOf(handbook: Handbook, to: Resolution): HandbookRecord | undefined {
  if (to.state !== "page") return undefined;
  const part = to.fragment === undefined ? undefined : handbook.recordsById.get(`${to.page.path}#${to.fragment}`);
  return part ?? (to.page.holds.length === 0 ? handbook.recordsById.get(to.page.path) : undefined);
}

/** Fills in where a frontmatter link stands in its file, unless that is known. */
export function placeInYaml(page: Page, resolved: ResolvedLink): ResolvedLink {
  if (resolved.link.span.end > 0) return resolved;
  const { text, frontmatter } = page.document;
  const span = findInFrontmatter(text, frontmatter, resolved.link.yamlPath ?? [], "value") ?? {
    start: 0,
    end: Math.min(3, text.length),
  };
  return { ...resolved, link: { ...resolved.link, span } };
}

function append(map: Map<Page, ResolvedLink[]>, page: Page, link: ResolvedLink): void {
  const list = map.get(page);
  if (list) list.push(link);
  else map.set(page, [link]);
}
