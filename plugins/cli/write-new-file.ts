import { existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { failureReason } from "../host/failure-reason.ts";
import { isInside } from "../host/list-folder.ts";
import { replaceFile, WriteError } from "../host/write-files.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Writes a file that must be new below `root`, with the folders on its way. Throws `UsageError`, and then has written no file, where
 * one stands there already, or where the way leads out of `root` or through a file.
 */
export function writeNewFile(root: string, path: string, text: string): void {
  const obstacle = findObstacle(root, path);
  if (obstacle !== undefined) throw new UsageError(`${path} cannot be written: ${obstacle}.`);
  try {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    replaceFile(root, path, new TextEncoder().encode(text), { expected: "nothing" });
  } catch (cause) {
    if (cause instanceof WriteError) throw new UsageError(cause.message);
    throw new UsageError(`${path} cannot be written: ${failureReason(cause)}.`);
  }
}

/** Why no file can be made at `path` below `root`, as far as the folders on its way tell. */
export function findObstacle(root: string, path: string): string | undefined {
  let folder = dirname(join(root, path));
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) return `${folder} is a file, not a folder`;
  return isInside(realpathSync.native(root), realpathSync.native(folder))
    ? undefined
    : `${folder} leads out of ${root}`;
}
