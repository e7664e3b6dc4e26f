import type { BlobReader } from "./blob-reader.ts";
import { CommittedTree } from "./committed-tree.ts";
import { runGit } from "./run-git.ts";
import { splitAtNul } from "./split-at-nul.ts";

/**
 * The tree of a commit below some repository paths (a folder's ends with a slash); all of it where links in there may
 * lead elsewhere. Undefined when git fails.
 */
export async function readTree(
  top: string,
  commit: string,
  paths: readonly string[],
  blobs: BlobReader,
): Promise<CommittedTree | undefined> {
  const tree = await listTree(top, commit, paths.includes("") ? [] : paths);
  const links = tree?.links() ?? [];
  if (tree === undefined || links.length === 0) return tree;
  const whole = paths.includes("") ? tree : await listTree(top, commit, []);
  const all = whole?.links() ?? [];
  const targets = await Promise.all(all.map(({ id }) => blobs.read(id)));
  all.forEach((link, index) => (link.target = targets[index]?.toString("utf8") ?? ""));
  return whole;
}

async function listTree(top: string, commit: string, paths: readonly string[]): Promise<CommittedTree | undefined> {
  const tree = new CommittedTree(top);
  const take = splitAtNul((field) => {
    const tab = field.indexOf(9);
    const [mode = "", , id = "", size = ""] = field.toString("latin1", 0, tab).split(/ +/);
    const type = mode === "120000" ? "link" : mode === "160000" ? "submodule" : "file";
    tree.add(field.toString("utf8", tab + 1), { type, id, size: Number(size) || 0 });
  });
  const succeeded = await runGit(top, ["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", ...paths], take);
  return succeeded ? tree : undefined;
}
