import { statSync } from "node:fs";
import { join } from "node:path";
import { askGit } from "../../host/run-git.ts";

/** What a project's repository tells of the place where it is published. */
export interface CodeHost {
  /** True where a remote is GitHub's, or where there is a `.github` folder. */
  github: boolean;
  /** The branch that is published; `main` where nobody knows. */
  branch: string;
}

/** Asks the repository at `root` for its remotes and its default branch. Without git, or a repository, only its folders speak. */
export async function readCodeHost(root: string): Promise<CodeHost> {
  const remotes = await askGit(root, ["config", "--get-regexp", String.raw`^remote\..*\.url$`]);
  const isRemote = /[/@.]github\.com[/:]/i.test(remotes ?? "");
  return { github: isRemote || isFolder(join(root, ".github")), branch: await findBranch(root) };
}

async function findBranch(root: string): Promise<string> {
  const ask = async (...parameters: string[]): Promise<string> => ((await askGit(root, parameters)) ?? "").trim();
  const ofOrigin = await ask("symbolic-ref", "--short", "refs/remotes/origin/HEAD");
  if (ofOrigin !== "") return ofOrigin.replace(/^origin\//, "");
  const branches = (await ask("for-each-ref", "--format=%(refname:short)", "refs/heads")).split("\n");
  const usual = ["main", "master"].find((name) => branches.includes(name));
  return usual ?? ((await ask("symbolic-ref", "--short", "HEAD")) || "main");
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
