import type { CheckedHandbook, CheckOptions } from "../../core/check.ts";
import type { Problem } from "../../core/diagnostic/problem.ts";
import { addressOf } from "../../core/handbook/address.ts";
import type { Host } from "../../core/handbook/host.ts";
import type { Page } from "../../core/handbook/page.ts";
import {
  followRedirects,
  recordRedirects,
  renameInSettings,
  type SettingsMove,
} from "../../core/rewrite/move-settings.ts";
import { rewriteLinks, type LeftLink } from "../../core/rewrite/rewrite-links.ts";
import { applySplices } from "../../core/rewrite/splices.ts";
import { settingsFile } from "../../core/schema/parse-settings.ts";
import { overlayHost } from "../../host/overlay-host.ts";
import { checkFolder } from "../check-folder.ts";
import { problemsOfMove } from "./compare-reports.ts";

/** What is to move, and what is known of it. */
export interface MoveRequest {
  /** Every file that moves, by its path now. */
  moved: ReadonlyMap<string, string>;
  /** Where a path of the content folder will stand; undefined for one that does not move. */
  rename(path: string): string | undefined;
  /** What the moved files hold, by their path now. */
  bytes: ReadonlyMap<string, Uint8Array>;
}

/** What a move makes of a handbook. Nothing is written. */
export interface MovePlan {
  before: CheckedHandbook;
  after: CheckedHandbook;
  /** What files hold afterwards, by the path they have then: moved ones, pages with rewritten links, the settings. */
  files: Map<string, Uint8Array>;
  /** Links that must be mended by hand. */
  left: LeftLink[];
  /** Problems that the move would cause. */
  caused: Problem[];
  /** New redirects, from old address to new. */
  redirects: ReadonlyMap<string, string>;
}

/** Works out a move in memory, and has the outcome checked. `before` is the handbook behind `host`. */
export async function planMove(
  host: Host,
  options: CheckOptions,
  before: CheckedHandbook,
  request: MoveRequest,
): Promise<MovePlan> {
  const { moved } = request;
  const written = await readSettings(host, before);
  const addresses = movedAddresses(before, moved);
  const settingsMove: SettingsMove = { rename: request.rename, addresses, base: before.handbook.shape.base };
  const renamed = written && renameInSettings(written.text, settingsMove);
  const followed = renamed === undefined ? undefined : followRedirects(renamed, settingsMove);
  const files = new Map<string, Uint8Array>();
  for (const [from, to] of moved) files.set(to, request.bytes.get(from) ?? new Uint8Array());
  if (written && followed !== undefined && followed !== written.text)
    files.set(settingsFile, encode(written.mark + followed));
  // Under the same settings a page of the same text is the same page.
  const known = (path: string): Page | undefined =>
    renamed !== written?.text || moved.has(path) || files.has(path) ? undefined : before.handbook.byPath.get(path);
  const would = (): Host => {
    const gone = [...moved.keys()].filter((path) => !files.has(path)).map((path) => [path, undefined] as const);
    const formerly = new Map([...moved].map(([from, to]) => [to, from]));
    return overlayHost(host, { files: new Map([...gone, ...files]), formerly });
  };
  const bare = await checkFolder(would(), { ...options, known });
  const { splices, left } = rewriteLinks({ before: before.handbook, after: bare.handbook, moved });
  for (const [path, some] of splices) {
    const document = bare.handbook.byPath.get(path)?.document;
    if (document)
      files.set(path, encode((document.hasByteOrderMark ? "\uFEFF" : "") + applySplices(document.text, some)));
  }
  const redirects = new Map([...addresses].filter(([old]) => !isLive(old, bare)));
  if (redirects.size > 0)
    files.set(settingsFile, encode((written?.mark ?? "") + recordRedirects(followed, redirects, settingsMove.base)));
  const after = await checkFolder(would(), { ...options, known });
  const caused = problemsOfMove(after.report.problems, before.report.problems, moved);
  return { before, after, files, left, caused, redirects };
}

async function readSettings(
  host: Host,
  { handbook }: CheckedHandbook,
): Promise<{ mark: string; text: string } | undefined> {
  if (!handbook.files.has(settingsFile)) return undefined;
  const [read] = await host.readMany([settingsFile]);
  if (!read || !("bytes" in read)) return undefined;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(read.bytes);
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  return { mark, text: text.slice(mark.length) };
}

function movedAddresses({ handbook }: CheckedHandbook, moved: MoveRequest["moved"]): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const [from, to] of moved) {
    const page = handbook.byPath.get(from);
    if (page && handbook.byAddress.get(page.address) === page && page.address !== addressOf(to))
      addresses.set(page.address, addressOf(to));
  }
  return addresses;
}

function isLive(address: string, { handbook }: CheckedHandbook): boolean {
  return handbook.byAddress.has(address) || handbook.routes.has(address);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
