import { readFileSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { askGit, runGit } from "./run-git.ts";
import { splitAtNul } from "./split-at-nul.ts";
import { commitFormat, parseGitLog } from "./parse-git-log.ts";
import { Timeline } from "./timeline.ts";

/** The repository a content folder lies in, as it stood when it was opened. */
export interface Repository {
  /** The work tree's top folder. */
  top: string;
  /** The content folder below it, ending with a slash; empty where they are the same. */
  prefix: string;
  head: string;
  isShallow: boolean;
}

/** The repository around `contentFolder`; undefined without git, without a work tree, and before the first commit. */
export async function openRepository(contentFolder: string): Promise<Repository | undefined> {
  let folder: string;
  try {
    folder = realpathSync.native(contentFolder);
  } catch {
    return undefined;
  }
  const questions = ["--is-inside-work-tree", "--is-shallow-repository", "--show-cdup", "HEAD^{commit}"];
  const answer = await askGit(folder, ["rev-parse", ...questions]);
  const [isWorkTree, isShallow, up, head] = answer?.split("\n") ?? [];
  if (isWorkTree !== "true" || up === undefined || head === undefined) return undefined;
  const top = resolve(folder, up);
  const below = relative(top, folder).split(sep).join("/");
  return { top, prefix: below === "" ? "" : `${below}/`, head, isShallow: isShallow === "true" };
}

/** Every file of the content folder that the newest commit holds, and whether it is a symbolic link. */
export async function committedFiles({ top, prefix, head }: Repository): Promise<Map<string, boolean> | undefined> {
  const files = new Map<string, boolean>();
  const take = splitAtNul((field) => {
    const tab = field.indexOf(9);
    files.set(field.toString("utf8", tab + 1), field.toString("latin1", 0, 6) === "120000");
  });
  const succeeded = await runGit(top, ["ls-tree", "-r", "-z", head, ...(prefix === "" ? [] : ["--", prefix])], take);
  return succeeded ? files : undefined;
}

/** How git looks for renames: files that were edited too are found by comparing every candidate with every other. */
export const renames = ["-M50%", "-l400"];
const format = ["--raw", "-z", "--no-abbrev", ...renames];
const logFormat = [
  ...format,
  `--format=${commitFormat}`,
  "--date-order",
  "--no-color",
  "--no-notes",
  "--no-show-signature",
];

/** Which commits a timeline is made of. */
export interface Reach {
  /** A repository path that ends with a slash, or the empty string. */
  folder: string;
  /** The commits to begin with, as git writes revisions. */
  from: readonly string[];
  /** Show what merges did against their first parent, in place of what other commits did. */
  merges?: true;
  /** Begin with the moves that are staged and not committed. */
  staged?: boolean;
}

/**
 * One pass over the history of a folder. Files that came from elsewhere in the repository are seen to come from there.
 * Undefined when git fails.
 */
export async function readTimeline({ top, head }: Repository, reach: Reach): Promise<Timeline | undefined> {
  const timeline = new Timeline(reach.folder);
  const path = reach.folder === "" ? "." : reach.folder;
  if (reach.staged) {
    const index = parseGitLog((_, entries) => {
      timeline.add(undefined, entries);
    });
    const succeeded = await runGit(top, ["diff-index", "--cached", ...format, head, "--", path], index.push);
    if (succeeded) index.end();
  }
  const log = parseGitLog((commit, entries) => {
    timeline.add(commit, entries);
  });
  const which = reach.merges ? ["--merges", "--diff-merges=first-parent"] : ["--full-diff"];
  const parameters = ["log", ...logFormat, "--encoding=UTF-8", ...which, "--stdin", "--", path];
  const succeeded = await runGit(top, parameters, log.push, `${reach.from.join("\n")}\n`);
  if (!succeeded) return undefined;
  log.end();
  return timeline;
}

/** The commits that `.git-blame-ignore-revs` at the repository's root names. */
export function ignoredCommits({ top }: Repository): ReadonlySet<string> {
  try {
    const lines = readFileSync(join(top, ".git-blame-ignore-revs"), "utf8").split(/\r?\n/);
    return new Set(lines.map((line) => line.replace(/#.*/, "").trim().toLowerCase()).filter((hash) => hash !== ""));
  } catch {
    return new Set();
  }
}
