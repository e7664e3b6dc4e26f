import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { askGit } from "./run-git.ts";

const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\n/;
const longestPointer = 1024;

/**
 * For a pointer of Git LFS: the text it stands for, where this clone has it; everything else, and a pointer whose text
 * is not here, stays as it is, as on a disk. Nothing is fetched.
 */
export function findStoredText(top: string): (bytes: Uint8Array) => Promise<Uint8Array> {
  let folder: Promise<string | undefined> | undefined;
  return async (bytes) => {
    if (bytes.length > longestPointer) return bytes;
    const id = pointer.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    if (id === undefined) return bytes;
    const common = await (folder ??= askGit(top, ["rev-parse", "--git-common-dir"]));
    if (common === undefined) return bytes;
    const store = resolve(top, common.replace(/\r?\n$/, ""), "lfs", "objects");
    return readFile(join(store, id.slice(0, 2), id.slice(2, 4), id)).catch(() => bytes);
  };
}
