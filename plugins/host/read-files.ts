import { constants, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileRead } from "../core/handbook/host.ts";
import { errorCode, failureReason } from "./failure-reason.ts";
import { isInside } from "./list-folder.ts";

// A pipe that nobody writes to would otherwise hold the reader for good, and a link could lead out of the folder.
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const leaves = "it is a symbolic link out of the content folder";

/**
 * Reads files below `folder` (paths relative to it, with forward slashes), in the order asked for. Whatever lies
 * outside is a failure and never opened. Reads one after the other: for thousands of small files that is several times as fast as
 * any number of asynchronous reads.
 */
export function readFiles(folder: string, paths: readonly string[]): FileRead[] {
  const reader = new Reader(folder);
  return paths.map((path) => {
    try {
      return reader.read(path);
    } catch (error) {
      return { path, failure: failureReason(error) };
    }
  });
}

class Reader {
  readonly #folder: string;
  readonly #root: string | undefined;
  readonly #insideByFolder = new Map<string, boolean>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#root = realPathOf(folder);
  }

  read(path: string): FileRead {
    const place = join(this.#folder, path);
    if (!this.#holdsFolder(dirname(place))) return { path, failure: "it lies outside the content folder" };
    try {
      return { path, bytes: readFileSync(place, { flag: readOnly }) };
    } catch (error) {
      // Where links are not followed, ELOOP (EMLINK on BSD) says that the file is a link.
      const code = errorCode(error);
      if (code !== "ELOOP" && code !== "EMLINK") throw error;
    }
    return this.#readLink(path, place);
  }

  #readLink(path: string, place: string): FileRead {
    let target: string;
    try {
      target = realpathSync.native(place);
    } catch (error) {
      if (errorCode(error) === "ENOENT") return { path, failure: "it is a symbolic link to nothing" };
      throw error;
    }
    if (this.#root === undefined || !isInside(this.#root, target)) return { path, failure: leaves };
    if (statSync(target).isDirectory()) return { path, failure: "it is a folder" };
    return { path, bytes: readFileSync(target, { flag: readOnly }) };
  }

  #holdsFolder(folder: string): boolean {
    const known = this.#insideByFolder.get(folder);
    if (known !== undefined) return known;
    const real = realPathOf(folder);
    // A folder that does not exist holds nothing that could be read by mistake; opening the file says why.
    const inside = real === undefined || (this.#root !== undefined && isInside(this.#root, real));
    this.#insideByFolder.set(folder, inside);
    return inside;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
