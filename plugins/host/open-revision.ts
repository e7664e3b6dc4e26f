import { join } from "node:path";
import type { Comparison, ContentFile, Host } from "../core/handbook/host.ts";
import { BlobReader } from "./blob-reader.ts";
import type { CommittedTree } from "./committed-tree.ts";
import { compareSides } from "./compare-sides.ts";
import { listContent } from "./disk-host.ts";
import { openRepository, type Repository } from "./git-repository.ts";
import { listFolderOf } from "./list-folder.ts";
import { contentFile, isPassedOver } from "./content-file.ts";
import { readTree } from "./read-tree.ts";
import { findMergeBase, resolveRevision } from "./resolve-revision.ts";
import { RevisionError } from "./revision-error.ts";
import { revisionHost } from "./revision-host.ts";
import { whyNoRepository } from "./why-no-repository.ts";
import { changesSince } from "./work-tree-changes.ts";

/** How a revision is opened. */
export interface RevisionOptions {
  /**
   * `merge-base`: where the revision and the present commit part, so that only the present side's own changes
   * differ, as in a pull request. `exactly`: the revision itself. Default: `merge-base`.
   */
  from?: "merge-base" | "exactly";
}

/** A content folder as it stood at an earlier revision. */
export interface Revision {
  /** What was asked for. */
  ref: string;
  /** The commit that is compared with, in full. */
  commit: string;
  /**
   * The folder then, to be read as any other; empty where there was none. What git ignores, and what submodules hold,
   * is as it is now.
   */
  host: Host;
  /** How the folder is now, uncommitted files included, against then. */
  comparison: Comparison;
  /** Ends what reads from git. Not closing it holds nothing up. */
  close(): void;
}

/**
 * Opens a content folder as it stood at `ref`: a branch, a tag, a commit. Throws `RevisionError` where it cannot be
 * had, and `MissingFolderError` where there is no such folder now.
 */
export async function openRevision(
  contentFolder: string,
  ref: string,
  { from = "merge-base" }: RevisionOptions = {},
): Promise<Revision> {
  const opening = openRepository(contentFolder);
  const now = listContent(contentFolder);
  const repository = await opening;
  if (repository === undefined) throw await whyNoRepository(contentFolder, ref);
  const named = await resolveRevision(repository, ref);
  const commit = from === "exactly" ? named : await findMergeBase(repository, ref, named);
  const blobs = new BlobReader(repository.top, Infinity);
  try {
    const past = { ...repository, head: commit };
    const reading = readTree(repository.top, commit, [repository.prefix], blobs);
    const [tree, changes] = await Promise.all([reading, changesSince(repository, commit)]);
    if (tree === undefined || changes === undefined) throw unreadable(ref, commit);
    const then = listThen(tree, repository);
    const sides = { repository, commit, tree, blobs, then, now, changes };
    const { comparison, overlay, hidden } = await compareSides(sides);
    const files = [...then.filter(({ path }) => !hidden.has(path)), ...overlay];
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const onDisk = new Set(overlay.map(({ path }) => path));
    const host = revisionHost({ repository: past, tree, blobs, files, overlay: onDisk });
    return { ref, commit, host, comparison, close: () => blobs.close() };
  } catch (error) {
    blobs.close();
    throw error;
  }
}

function listThen(tree: CommittedTree, { top, prefix }: Repository): ContentFile[] {
  const root = tree.realPath(join(top, prefix));
  return root === undefined ? [] : listFolderOf(tree, root, isPassedOver).map(contentFile);
}

function unreadable(ref: string, commit: string): RevisionError {
  const message = `git cannot read the commit ${commit.slice(0, 12)} that “${ref}” leads to. \`git fsck\` says what is damaged.`;
  return new RevisionError("unreadable", ref, message);
}
