import { decodeUrl } from "../core/handbook/address.ts";
import type { ResolvedLink } from "../core/graph/graph.ts";
import { resolveLink } from "../core/graph/resolve-link.ts";
import type { CheckedHandbook } from "../core/check.ts";
import type { Handbook } from "../core/handbook/handbook.ts";
import type { Page } from "../core/handbook/page.ts";
import { nearest } from "../core/diagnostic/nearest.ts";
import { placeOfWritten } from "../core/rewrite/links-at.ts";
import { diskHost } from "../host/disk-host.ts";
import { checkOptions, contentFolder, didYouMean, textOf, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { findPage } from "./find-page.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";

/** `handshake retire`: takes a page out of force, and lists who still links to it. */
export async function runRetire(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const [named, ...more] = positionals;
  if (named === undefined || more.length > 0)
    throw new UsageError('name one page: `handshake retire contracts/night-desk.md --reason "…"`.');
  const folder = contentFolder(values);
  const checked = await checkFolder(diskHost(folder), checkOptions(values));
  const page = findPage(checked.handbook, folder, named);
  const given = textOf(values, "successor");
  const reason = textOf(values, "reason")?.trim();
  if (reason === "") throw new UsageError("--reason takes a text.");
  if (given === undefined && reason === undefined)
    throw new UsageError(`say what took the place of ${page.path}, or why it ends: --successor page, --reason "…".`);
  const successor = given === undefined ? presentSuccessor(page, checked) : nameSuccessor(page, given, folder, checked);
  const key = (field: string): string => page.keys.get(field) ?? field;
  const status = successor === undefined ? "archived" : "superseded";
  const edits = [
    { path: [key("status")], value: status },
    ...(given === undefined ? [] : [{ path: [key("successor")], value: successor }]),
    ...(reason === undefined ? [] : [{ path: [key("retired_reason")], value: reason }]),
  ];
  const dryRun = values["dry-run"] === true;
  writeFrontmatter(folder, [{ page, edits }], dryRun, (text) => streams.out(text));
  const by = successor === undefined ? "" : ` by ${successor}`;
  streams.err(`${page.path}: ${dryRun ? "would be" : "is"} ${status}${by}. ${page.address} stays as a tombstone.\n`);
  listLinks(page, checked, successor !== undefined, streams);
  return 0;
}

function isRetired({ fields: { status } }: Page): boolean {
  return status === "archived" || status === "superseded";
}

/** The successor a page names already, where that leads somewhere. */
function presentSuccessor(page: Page, { graph }: Pick<CheckedHandbook, "graph">): string | undefined {
  const link = graph.outgoing.get(page)?.find(({ field }) => field === "successor");
  return link?.to.state === "page" ? link.link.url : undefined;
}

function nameSuccessor(page: Page, given: string, folder: string, { handbook, graph }: CheckedHandbook): string {
  const [path = "", anchor] = given.split("#");
  const next = findPage(handbook, folder, path);
  if (next === page && (anchor === undefined || page.holds.length === 0))
    throw new UsageError(`${page.path} cannot take its own place. Name the page that does.`);
  if (isRetired(next)) {
    const further = presentSuccessor(next, { graph });
    throw new UsageError(
      `${next.path} is ${next.fields.status} itself.${further === undefined ? " Name a page that is in force." : ` Did you mean “${further}”?`}`,
    );
  }
  const anchors = next.document.anchors;
  if (anchor !== undefined && !anchors.has(decodeUrl(anchor) ?? anchor))
    throw new UsageError(`${next.path} has no heading or id “${anchor}”.${didYouMean(nearest(anchor, anchors))}`);
  const rest = anchor === undefined ? "" : `#${anchor}`;
  return referenceTo(handbook, page, next) + rest;
}

// As page references are usually written: from the content folder, without extension where that is enough.
function referenceTo(handbook: Handbook, page: Page, next: Page): string {
  const bare = next.path.replace(/(?:\/index)?\.mdx?$/i, "");
  const to = resolveLink(handbook, page, bare, "page");
  return to.state === "page" && to.page === next ? bare : next.path;
}

function listLinks(page: Page, { graph, handbook }: CheckedHandbook, hasSuccessor: boolean, streams: Streams): void {
  const links = (graph.incoming.get(page) ?? []).filter(
    ({ from, field }) => !isRetired(from) && field !== "supersedes",
  );
  const redirects = [...handbook.redirects].filter(
    ([, to]) => handbook.byAddress.get(`${to.split("#")[0]?.replace(/\/+$/, "")}/`) === page,
  );
  if (links.length === 0) streams.err("No page in force links to it.\n");
  else {
    const pages = new Set(links.map(({ from }) => from)).size;
    streams.err(`Still linked from ${pages === 1 ? "1 page" : `${pages} pages`}:\n`);
    for (const link of links) streams.out(`${lineOf(link)}\n`);
    if (hasSuccessor) streams.err("`handshake fix --only links/retired` points them at the successor.\n");
  }
  for (const [from, to] of redirects) streams.out(`${handbook.settingsReading.file}: redirects ${from} to ${to}\n`);
}

function lineOf(resolved: ResolvedLink): string {
  const { from, field, link } = resolved;
  const { line, column } = placeOfWritten(from, resolved);
  return `${from.path}:${line}:${column}  ${field === undefined ? "" : `${field}: `}${link.url}`;
}
