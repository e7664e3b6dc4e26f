import type { Page } from "../../core/handbook/page.ts";
import type { LeftLink } from "../../core/rewrite/rewrite-links.ts";
import { placeOfWritten } from "../../core/rewrite/links-at.ts";
import { findOwnerLines } from "../../core/rewrite/owner-lines.ts";
import { settingsFile } from "../../core/schema/parse-settings.ts";
import { renderUnifiedDiff } from "../../reporters/unified-diff.ts";
import type { Streams } from "../streams.ts";
import type { MovePlan } from "./plan-move.ts";

/** What a move would change: each file that moves, then a diff of every text that changes. */
export function renderMove(
  { files, before }: MovePlan,
  moved: ReadonlyMap<string, string>,
  read: (path: string) => Uint8Array,
): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const formerly = new Map([...moved].map(([from, to]) => [to, from]));
  const { handbook } = before;
  const lines = [...moved].map(([from, to]) => `${from} → ${to}\n`);
  const diffs = [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, bytes]) => {
      const old = formerly.get(path) ?? path;
      const isThere = formerly.has(path) || handbook.byPath.has(path) || handbook.files.has(path);
      const was = isThere ? read(old) : undefined;
      if (was && Buffer.compare(was, bytes) === 0) return [];
      return [renderUnifiedDiff(was && decoder.decode(was), decoder.decode(bytes), path)];
    });
  return [...lines, ...diffs].join("");
}

const mostLines = 5;

/** Says what a move did, and what is left for people to do. */
export function sayMove(
  plan: MovePlan,
  moved: ReadonlyMap<string, string>,
  from: string,
  owners: { text: string; prefix: string } | undefined,
  dryRun: boolean,
  streams: Streams,
): void {
  const { before, after, files, redirects, left, caused } = plan;
  const arrived = new Set(moved.values());
  if (!dryRun) for (const [old, now] of moved) streams.out(`${old} → ${now}\n`);
  const pages = [...files.keys()].filter((path) => !arrived.has(path) && path !== settingsFile).length;
  if (pages > 0)
    streams.err(`${dryRun ? "Would rewrite" : "Rewrote"} links in ${pages === 1 ? "1 page" : `${pages} pages`}.\n`);
  const say = (lines: readonly string[], of: string): void => {
    for (const line of lines.slice(0, mostLines)) streams.err(`${line}\n`);
    if (lines.length > mostLines) streams.err(`… and ${lines.length - mostLines} more ${of}.\n`);
  };
  const redirect = dryRun ? "would redirect" : "redirects";
  say(
    [...redirects].map(([old, now]) => `${settingsFile}: ${old} ${redirect} to ${now}`),
    "redirects",
  );
  const changes = [...moved].flatMap(([old, now]) => {
    const [was, is] = [before.handbook.byPath.get(old), after.handbook.byPath.get(now)];
    return was && is ? changesOf(was, is) : [];
  });
  say(changes, "pages that are something else there");
  const lines = findOwnerLines(owners, from);
  say(
    lines.map(({ line, text }) => `CODEOWNERS:${line} names the old path: ${text}`),
    "lines of CODEOWNERS",
  );
  say(
    caused.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    "problems that come of it",
  );
  for (const link of left) streams.err(`${lineOf(link, moved)}: rewrite this link by hand: ${link.link.url}\n`);
}

function changesOf(was: Page, is: Page): string[] {
  const owners = (page: Page): string => page.owners.join(", ") || "nobody";
  const { reason } = was.unreadable ?? {};
  return [
    ...(reason === undefined ? [] : [`${is.path} cannot be read: ${reason}. Look at its own links.`]),
    ...(was.kind === is.kind ? [] : [`${is.path} is a ${is.kind} there; it was a ${was.kind}.`]),
    ...(owners(was) === owners(is)
      ? []
      : [`${is.path} belongs to ${owners(is)} there; it belonged to ${owners(was)}.`]),
  ];
}

function lineOf({ page, link, field }: LeftLink, moved: ReadonlyMap<string, string>): string {
  const { line } = placeOfWritten(page, { from: page, link, field, to: { state: "external" }, record: undefined });
  return `${moved.get(page.path) ?? page.path}:${line}`;
}
