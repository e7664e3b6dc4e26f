import { createHash } from "node:crypto";
import { renames, type Repository } from "./git-repository.ts";
import { parseGitLog, type Entry } from "./parse-git-log.ts";
import { runGit } from "./run-git.ts";
import { splitAtNul } from "./split-at-nul.ts";

/** The id git gives a blob of these bytes, in a repository whose ids are as long as `like`. */
export function blobId(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/**
 * What the work tree holds other than `commit`, below the content folder: committed since, staged or not. Files that
 * git does not track are not among it. A file that was edited and not staged has no `after`. Undefined when git fails.
 */
export async function changesSince({ top, prefix }: Repository, commit: string): Promise<Entry[] | undefined> {
  let changes: Entry[] = [];
  const parse = parseGitLog((_, entries) => (changes = entries));
  const format = ["--raw", "-z", "--no-abbrev", ...renames, "--no-ext-diff", "--no-relative", "--no-color"];
  const parameters = ["diff", ...format, "--ignore-submodules=dirty", commit, "--", prefix === "" ? "." : prefix];
  const succeeded = await runGit(top, parameters, parse.push);
  if (!succeeded) return undefined;
  parse.end();
  return changes;
}

/** True for the paths below the content folder that git is told to ignore and does not track. */
export async function findIgnored({ top, prefix }: Repository): Promise<(path: string) => boolean> {
  const files = new Set<string>();
  const folders: string[] = [];
  const take = splitAtNul((field) => {
    const path = field.toString("utf8");
    if (path.endsWith("/")) folders.push(path);
    else files.add(path);
  });
  const which = ["--others", "--ignored", "--exclude-standard", "--directory"];
  await runGit(top, ["ls-files", ...which, "-z", "--", prefix === "" ? "." : prefix], take);
  return (path) => files.has(path) || folders.some((folder) => path.startsWith(folder));
}
