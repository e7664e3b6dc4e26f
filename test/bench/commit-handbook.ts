import { execFileSync } from "node:child_process";

/** Makes a folder a repository of its own with one commit, as a handbook is; without git it stays as it is. */
export function commitHandbook(folder: string): void {
  const git = (...args: string[]): void => void execFileSync("git", args, { cwd: folder, stdio: "ignore", env });
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: "Mira",
    GIT_AUTHOR_EMAIL: "mira@tarrowsound.example",
    GIT_COMMITTER_NAME: "Mira",
    GIT_COMMITTER_EMAIL: "mira@tarrowsound.example",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
  try {
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Write down what we agreed");
  } catch {
    // Where git is missing, pages go by the dates they carry.
  }
}
