import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { errorCode, failureReason } from "./failure-reason.ts";
import { isInside } from "./list-folder.ts";
import { replaceFile, WriteError } from "./write-files.ts";

/** One step of a change to several files. Paths are relative to the content folder. */
export type FileStep =
  /** `expected` is what the file must still hold; `nothing` for a file that must be new. */
  | { does: "write"; path: string; bytes: Uint8Array; expected: Uint8Array | "nothing"; rightsOf?: string }
  | { does: "remove"; path: string; expected: Uint8Array }
  /** Takes a folder away where nothing is left in it. */
  | { does: "remove-folder"; path: string };

/** Takes one step, whole or not at all. Throws `WriteError` where it cannot. */
export type TakeStep = (step: FileStep) => void;

/** Takes steps on disk, below `folder`. */
export function stepsIn(folder: string): TakeStep {
  return (step) => {
    try {
      if (step.does === "write") write(folder, step);
      else if (step.does === "remove") remove(folder, step);
      else removeEmptyFolder(join(folder, step.path));
    } catch (error) {
      throw error instanceof WriteError ? error : new WriteError(step.path, failureReason(error), error);
    }
  };
}

/**
 * Takes steps one after the other. Whatever stops it, each file is then as it was or as it shall be; so a command that orders its
 * steps well can be run again to finish. Throws `WriteError`: before the first step where a file does not hold what is expected.
 */
export function writeMany(folder: string, steps: readonly FileStep[], take: TakeStep = stepsIn(folder)): void {
  for (const step of steps) {
    if (step.does === "remove-folder") continue;
    expectIn(folder, step.path, step.expected);
    if (step.expected !== "nothing") mayChange(folder, step.path);
  }
  for (const step of steps) take(step);
}

function expectIn(folder: string, path: string, expected: Uint8Array | "nothing"): void {
  const place = join(folder, path);
  if (expected === "nothing") {
    if (existsSync(place)) throw new WriteError(path, "it exists already");
  } else if (!existsSync(place) || Buffer.compare(readFileSync(place), expected) !== 0)
    throw new WriteError(path, "it has changed since it was read");
}

function mayChange(folder: string, path: string): void {
  try {
    accessSync(join(folder, path), constants.W_OK);
  } catch (error) {
    throw new WriteError(path, failureReason(error), error);
  }
}

function write(folder: string, { path, bytes, expected, rightsOf }: FileStep & { does: "write" }): void {
  makeFolder(folder, path);
  replaceFile(folder, path, bytes, { expected });
  if (rightsOf !== undefined) chmodSync(join(folder, path), statSync(join(folder, rightsOf)).mode & 0o7777);
}

function makeFolder(folder: string, path: string): void {
  const wanted = dirname(join(folder, path));
  let there = wanted;
  while (!existsSync(there)) there = dirname(there);
  const root = realpathSync.native(folder);
  const real = realpathSync.native(there);
  if (real !== root && !isInside(root, real)) throw new WriteError(path, "it lies outside the content folder");
  mkdirSync(wanted, { recursive: true });
}

function remove(folder: string, { path, expected }: FileStep & { does: "remove" }): void {
  expectIn(folder, path, expected);
  unlinkSync(join(folder, path));
}

function removeEmptyFolder(place: string): void {
  try {
    rmdirSync(place);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST", "ENOTDIR"].includes(errorCode(error) ?? "")) throw error;
  }
}
