import { existsSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { noHistory } from "../core/freshness/history.ts";
import type { ContentFile, Host } from "../core/handbook/host.ts";
import { contentFile, isPassedOver } from "./content-file.ts";
import { errorCode, failureReason } from "./failure-reason.ts";
import { findCodeowners } from "./find-codeowners.ts";
import { historyIn, historyOf } from "./git-history.ts";
import { openRepository } from "./git-repository.ts";
import { listFolder, type FolderEntry } from "./list-folder.ts";
import { versionsIn, versionsOf } from "./page-versions.ts";
import { readBlobs } from "./read-blobs.ts";
import { readFiles } from "./read-files.ts";

/** The content folder itself is not there or cannot be listed. */
export class MissingFolderError extends Error {
  override readonly name = "MissingFolderError";
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    const code = errorCode(cause);
    super(
      code === "ENOENT"
        ? `There is no content folder at ${folder}. Create it, or name the folder that holds the handbook.`
        : code === "ENOTDIR"
          ? `${folder} is not a folder. Name the folder that holds the handbook.`
          : `The content folder ${folder} cannot be read: ${failureReason(cause)}.`,
      { cause },
    );
    this.folder = folder;
  }
}

/** A handbook on disk, with git as its history. `list` rejects with a `MissingFolderError`; nothing else rejects. */
export function diskHost(contentFolder: string): Host {
  const folder = resolve(contentFolder);
  return {
    list: () => Promise.resolve().then(() => listContent(folder)),
    // A turn of the event loop between batches lets native buffers go.
    readMany: (paths) => new Promise((done) => setImmediate(() => done(readFiles(folder, paths)))),
    missing: (paths) => Promise.resolve(paths.filter((path) => !existsSync(resolve(folder, path)))),
    listPublic: (name) => Promise.resolve().then(() => listPublicFiles(folder, name ?? "public")),
    codeowners: () => Promise.resolve().then(() => findCodeowners(folder)),
    history: (pages, timeZone) => historyOf(folder, pages, timeZone),
    versions: (pages, timeZone) => versionsOf(folder, pages, timeZone),
    readTexts: (ids) => readBlobs(folder, ids),
  };
}

/** As `diskHost`, for one reading of a handbook: its history is passed through once, as it stands when it is first asked for. */
export function onceHost(contentFolder: string): Host {
  const folder = resolve(contentFolder);
  let opened: ReturnType<typeof openRepository> | undefined;
  const open = () => (opened ??= openRepository(folder));
  return {
    ...diskHost(folder),
    history: async (pages, timeZone) => {
      const repository = await open();
      return repository ? historyIn(repository, pages, timeZone) : noHistory;
    },
    versions: async (pages, timeZone) => {
      const repository = await open();
      return repository && versionsIn(repository, pages, timeZone);
    },
  };
}

/** What a handbook's host lists of the folder now. Throws `MissingFolderError`. */
export function listContent(folder: string): ContentFile[] {
  try {
    return listFolder(folder, isPassedOver).map(contentFile);
  } catch (error) {
    throw new MissingFolderError(folder, error);
  }
}

function listPublicFiles(contentFolder: string, name: string): string[] {
  const folders = [resolve(contentFolder, name)];
  if (!isAbsolute(name) && !name.startsWith("..")) folders.push(resolve(contentFolder, "..", name));
  const paths = new Set<string>();
  // A site copies what its links to files lead to, wherever that lies.
  for (const folder of folders)
    for (const entry of publicFiles(folder)) if (entry.leaves !== "folder") paths.add(entry.path);
  return [...paths].sort();
}

function publicFiles(folder: string): FolderEntry[] {
  try {
    return listFolder(folder, () => false);
  } catch {
    return [];
  }
}
