import { existsSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { ContentFile, FileRead, Host } from "../core/handbook/host.ts";
import type { BlobReader } from "./blob-reader.ts";
import type { CommittedTree } from "./committed-tree.ts";
import { codeownersPlaces } from "./find-codeowners.ts";
import { historyIn } from "./git-history.ts";
import type { Repository } from "./git-repository.ts";
import { isInside, listFolderOf } from "./list-folder.ts";
import { versionsIn } from "./page-versions.ts";
import { readBlobs } from "./read-blobs.ts";
import { readFiles } from "./read-files.ts";
import { readTree } from "./read-tree.ts";
import { findStoredText } from "./stored-text.ts";

/** What a revision is read from. `repository.head` is the revision's commit. */
export interface RevisionSource {
  repository: Repository;
  tree: CommittedTree;
  blobs: BlobReader;
  files: readonly ContentFile[];
  /** Files that are read from the disk, because no commit speaks of them. */
  overlay: ReadonlySet<string>;
}

/** A content folder as it stood at a commit. Nothing rejects. */
export function revisionHost({ repository, tree, blobs, files, overlay }: RevisionSource): Host {
  const { top, prefix, head } = repository;
  const folder = join(top, prefix);
  const past = { source: tree, staged: false };
  const stored = findStoredText(top);
  const read = async (path: string): Promise<FileRead> => {
    const [onDisk] = overlay.has(path) ? readFiles(folder, [path]) : [];
    if (onDisk !== undefined) return onDisk;
    const failure = whyNotAFile(tree, folder, path);
    if (failure !== undefined) return { path, failure };
    const id = tree.blobAt(tree.realPath(join(folder, path)) ?? "");
    const bytes = id === undefined ? undefined : await blobs.read(id);
    return bytes === undefined ? { path, failure: "git does not give it out" } : { path, bytes: await stored(bytes) };
  };
  return {
    list: () => Promise.resolve([...files]),
    readMany: (paths) => Promise.all(paths.map(read)),
    missing: async (paths) => {
      const whole = paths.some(leaves) ? await readTree(top, head, [""], blobs) : tree;
      return paths.filter((path) => !overlay.has(path) && !stands(whole ?? tree, top, join(folder, path)));
    },
    listPublic: (name = "public") => listPublicFiles({ repository, tree, blobs }, name),
    codeowners: async () => {
      const holder = await readTree(top, head, codeownersPlaces, blobs);
      for (const place of codeownersPlaces) {
        const id = holder?.blobAt(holder.realPath(join(top, place)) ?? "");
        const bytes = id === undefined ? undefined : await blobs.read(id);
        if (bytes) return { text: bytes.toString("utf8").replace(/^\uFEFF/, ""), prefix: prefix.replace(/\/$/, "") };
      }
      return undefined;
    },
    history: (pages, timeZone) => historyIn(repository, pages, timeZone, past),
    versions: (pages, timeZone) => versionsIn(repository, pages, timeZone, past),
    readTexts: (ids) => readBlobs(top, ids),
  };
}

// In the words of a reader of the disk, so that one fault is the same on both sides.
function whyNotAFile(tree: CommittedTree, folder: string, path: string): string | undefined {
  const place = join(folder, path);
  if (!isInside(folder, place)) return "it lies outside the content folder";
  const real = tree.realPath(place);
  if (real === undefined) {
    if (tree.isCircle(place)) return "its symbolic links lead in a circle";
    return tree.isLink(place) ? "it is a symbolic link to nothing" : "it does not exist";
  }
  if (!isInside(tree.realPath(folder) ?? folder, real)) return "it is a symbolic link out of the content folder";
  return tree.stat(real)?.isDirectory() ? "it is a folder" : undefined;
}

function leaves(path: string): boolean {
  return path.startsWith("../");
}

// What stands outside of the repository, no revision of it can tell.
function stands(tree: CommittedTree, top: string, place: string): boolean {
  if (!isInside(top, place)) return existsSync(place);
  const real = tree.realPath(place);
  return real !== undefined && tree.stat(real) !== undefined;
}

async function listPublicFiles(
  { repository: { top, prefix, head }, tree, blobs }: Pick<RevisionSource, "repository" | "tree" | "blobs">,
  name: string,
): Promise<string[]> {
  const folder = join(top, prefix);
  const folders = [resolve(folder, name)];
  if (!isAbsolute(name) && !name.startsWith("..")) folders.push(resolve(folder, "..", name));
  const paths = new Set<string>();
  for (const place of folders) {
    const below = relative(top, place).split(sep).join("/");
    const scope = below === "" ? "" : `${below}/`;
    const holder = isInside(top, place) ? await readTree(top, head, [scope], blobs) : tree;
    const root = holder?.realPath(place);
    if (holder === undefined || root === undefined) continue;
    for (const entry of listFolderOf(holder, root, () => false)) if (entry.leaves !== "folder") paths.add(entry.path);
  }
  return [...paths].sort();
}
