import { lstatSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { findObstacle } from "../write-new-file.ts";

/** One file that init has to do with. */
export interface PlannedFile {
  /** The folder the path counts from, absolute; nothing is written outside of it. */
  root: string;
  path: string;
  state: "new" | "changed" | "kept";
  /** Its text as it is; undefined where it is not there. */
  before: string | undefined;
  /** Its text as it is to be. */
  after: string;
  /** Why it is kept. */
  reason?: string;
}

/** Plans a file that is written where nothing stands yet, and left alone where something does or where none can be made. */
export function planNew(root: string, path: string, after: string): PlannedFile {
  if (isThere(join(root, path))) return planKept(root, path, "it is there already");
  const obstacle = findObstacle(root, path);
  return obstacle === undefined
    ? { root, path, state: "new", before: undefined, after }
    : planKept(root, path, obstacle);
}

/** A file that is left alone, and why. */
export function planKept(root: string, path: string, reason: string): PlannedFile {
  return { root, path, state: "kept", before: undefined, after: "", reason };
}

/** A path from a folder, with forward slashes; `.` for the folder itself. */
export function relativePath(from: string, to: string): string {
  return relative(from, to).split(sep).join("/") || ".";
}

// A link to nothing is there as well.
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
