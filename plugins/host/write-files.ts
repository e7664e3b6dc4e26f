import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode, failureReason } from "./failure-reason.ts";
import { isInside } from "./list-folder.ts";
import { clearLeftovers, unfinishedName } from "./unfinished-files.ts";

/** A file could not be written, and is as it was. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  /** Relative to the content folder. */
  readonly path: string;

  constructor(path: string, reason: string, cause?: unknown) {
    super(`${path} cannot be written: ${reason}.`, { cause });
    this.path = path;
  }
}

/** What may be asked of a write. */
export interface WriteOptions {
  /**
   * What the file must still hold, so that nobody else's edit is lost; `nothing` for a file that must be new. Default:
   * anything.
   */
  expected?: Uint8Array | "nothing";
}

/**
 * Writes a file below `folder` (its path relative to it, with forward slashes) in one step: whoever reads it finds the
 * old bytes or the new ones, and a crash leaves either. Its mode is kept; a symbolic link stays one, and the file it
 * leads to is written. What an interrupted write left beside the file is cleared away. Throws `WriteError`, and then
 * has changed nothing: for a file outside of `folder`, in a folder that does not exist, that may not be written, or
 * that does not hold what is expected.
 */
export function replaceFile(folder: string, path: string, bytes: Uint8Array, { expected }: WriteOptions = {}): void {
  try {
    const { place, found } = findTarget(folder, path);
    if (found !== undefined) accessSync(place, constants.W_OK);
    clearLeftovers(dirname(place));
    if (expected === "nothing" && found !== undefined) throw new WriteError(path, "it exists already");
    if (
      expected instanceof Uint8Array &&
      (found === undefined || Buffer.compare(readFileSync(place), expected) !== 0)
    ) {
      throw new WriteError(path, "it has changed since it was read");
    }
    writeBeside(place, bytes, found);
  } catch (error) {
    throw error instanceof WriteError ? error : new WriteError(path, failureReason(error), error);
  }
}

function findTarget(folder: string, path: string): { place: string; found: Stats | undefined } {
  const outside = "it lies outside the content folder";
  const root = realpathSync.native(folder);
  const named = join(root, path);
  if (named === root || !isInside(root, named)) throw new WriteError(path, outside);
  // The folders on the way may be links as well.
  const parent = realpathSync.native(dirname(named));
  const unresolved = join(parent, basename(named));
  const isThere = orAbsent(() => lstatSync(unresolved)) !== undefined;
  const place = isThere ? orAbsent(() => realpathSync.native(unresolved)) : unresolved;
  if (place === undefined) throw new WriteError(path, "it is a symbolic link to nothing");
  if (!isInside(root, place)) throw new WriteError(path, outside);
  const found = orAbsent(() => statSync(place));
  if (found?.isDirectory()) throw new WriteError(path, "it is a folder");
  if (found?.isFile() === false) throw new WriteError(path, "it is no plain file");
  return { place, found };
}

function orAbsent<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function writeBeside(place: string, bytes: Uint8Array, found: Stats | undefined): void {
  const beside = join(dirname(place), unfinishedName(randomBytes(6).toString("hex")));
  try {
    const file = openSync(beside, "wx", found === undefined ? 0o666 : 0o600);
    try {
      writeFileSync(file, bytes);
      if (found !== undefined) keepRights(file, found);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(dirname(place));
}

// Only a privileged user can give a file back to its owner. The mode comes last: a change of owner takes from it.
function keepRights(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // It belongs to who wrote it.
  }
  fchmodSync(file, mode & 0o7777);
}

// So that the new name survives a power cut; not every system lets a folder be opened, and the bytes are safe without.
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    return;
  }
}
