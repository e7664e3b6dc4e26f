import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf } from "../core/handbook/address.ts";
import { diskHost } from "../host/disk-host.ts";
import { overlayHost } from "../host/overlay-host.ts";
import { rememberingHost } from "../host/remembering-host.ts";
import { WriteError } from "../host/write-files.ts";
import { stepsIn, writeMany, type TakeStep } from "../host/write-many.ts";
import { checkOptions, contentFolder, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { findDone } from "./move/find-done.ts";
import { movedFiles } from "./move/moved-files.ts";
import { findPlace, nameTarget, refuseMissing, type Place } from "./move/name-places.ts";
import { planMove, type MovePlan } from "./move/plan-move.ts";
import { findHalfway, refuseMixing } from "./move/resume.ts";
import { renderMove, sayMove } from "./move/say-move.ts";
import { stepsOfMove } from "./move/steps-of-move.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";

/** `handshake move`: moves or renames a page or a folder, and every link with it. */
export async function runMove(
  values: Values,
  positionals: readonly string[],
  streams: Streams,
  take?: TakeStep,
): Promise<number> {
  const [named, wanted, ...more] = positionals;
  if (named === undefined || wanted === undefined || more.length > 0)
    throw new UsageError(
      "name what to move and where: `handshake move contracts/night-desk.md contracts/night-watch.md`.",
    );
  const folder = contentFolder(values);
  const disk = rememberingHost(diskHost(folder));
  const options = checkOptions(values);
  const now = await checkFolder(disk, options);
  const pages = new Set([...now.handbook.byPath.keys(), ...now.handbook.lost.map(({ path }) => path)]);
  const files = (await disk.list()).map(({ path }) => path);
  const from = findPlace(pages, files, folder, named);
  if (!from) {
    const done = findDone(now.handbook, files, folder, named, wanted) ?? refuseMissing(pages, files, folder, named);
    stepsIn(folder)({ does: "remove-folder", path: done.from });
    streams.err(`${done.from} stands at ${done.to} already.\n`);
    return 0;
  }
  const to = nameTarget(folder, from, wanted, files);
  const force = values["force"] === true;
  refuseSamePlace(from, to, force);
  const moved = movedFiles(from, to, files, pages);
  if (![...moved.keys()].some((path) => pages.has(path))) throw new UsageError(`${from.path} holds no pages.`);
  const bytes = readAll(folder, moved);
  const read = (path: string): Uint8Array => bytes.get(path) ?? readFileSync(join(folder, path));
  const halfway = findHalfway(moved, new Set(files), read, now.handbook.settings.fields);
  if (from.kind === "folder") refuseMixing(halfway, moved, new Set(files), to);
  const copies = [...halfway.copied].map((path) => [moved.get(path) ?? path, undefined] as const);
  const host = copies.length === 0 ? disk : overlayHost(disk, { files: new Map(copies) });
  const rename = (path: string): string | undefined =>
    from.kind === "folder" && (path === from.path || path.startsWith(`${from.path}/`))
      ? to + path.slice(from.path.length)
      : moved.get(path);
  const before = host === disk ? now : await checkFolder(host, options);
  const plan = await planMove(host, options, before, { moved, rename, bytes });
  refuseHarm(plan, moved, force);
  const dryRun = values["dry-run"] === true;
  if (dryRun) streams.out(renderMove(plan, moved, read));
  else {
    try {
      writeMany(folder, stepsOfMove(plan, moved, halfway.copied, read, from), take);
    } catch (cause) {
      if (cause instanceof WriteError) throw new UsageError(`${cause.message} Run the command again to finish.`);
      throw cause;
    }
  }
  sayMove(plan, moved, from.path, await disk.codeowners(), dryRun, streams);
  return 0;
}

function refuseSamePlace(from: Place, to: string, force: boolean): void {
  if (from.path === to) throw new UsageError(`${to} stands there already.`);
  if (from.kind === "folder" && to.startsWith(`${from.path}/`))
    throw new UsageError(`${from.path} cannot go into itself.`);
  if (!force && addressOf(from.path) === addressOf(to))
    throw new UsageError(
      `${from.path} and ${to} have one address, ${addressOf(to)}. --force moves the file all the same.`,
    );
}

function readAll(folder: string, moved: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  return new Map(
    [...moved.keys()].map((path) => {
      if (lstatSync(join(folder, path)).isSymbolicLink())
        throw new UsageError(`${path} is a symbolic link; move what it leads to, or the link by hand.`);
      return [path, readFileSync(join(folder, path))];
    }),
  );
}

function refuseHarm({ before, after, caused }: MovePlan, moved: ReadonlyMap<string, string>, force: boolean): void {
  for (const [from, to] of moved) {
    const isPage = after.handbook.byPath.has(to) || after.handbook.lost.some(({ path }) => path === to);
    if (/\.mdx?$/i.test(from) && !isPage && !after.handbook.files.has(to))
      throw new UsageError(`${to} would be no page of the handbook: it stands in the public folder.`);
    if (/\.mdx?$/i.test(from) && !isPage)
      throw new UsageError(`${to} would be no page of the handbook: the settings exclude it.`);
    const [was, is] = [before.handbook.byPath.get(from), after.handbook.byPath.get(to)];
    if (!force && was && is && was.kind !== "guide" && was.kind !== is.kind)
      throw new UsageError(
        `${from} is a ${was.kind} and would be a ${is.kind} at ${to}. Write \`kind: ${was.kind}\` in its frontmatter or name the place under \`kinds\` in the settings first; --force moves all the same.`,
      );
  }
  const errors = caused.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first || force) return;
  const lines = errors.slice(0, 5).map(({ file, message }) => `\n  ${file}: ${message}`);
  throw new UsageError(`the move would put the handbook at fault:${lines.join("")}\n--force moves all the same.`);
}
