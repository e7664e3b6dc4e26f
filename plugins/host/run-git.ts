import { spawn } from "node:child_process";

// What a surrounding git (a hook, a rebase) says of its own repository must not lead away from the folder at hand.
const inherited = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_EXTERNAL_DIFF",
  "GIT_DIFF_OPTS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

// What a user's or a repository's configuration could change in the output, or start besides git.
const settings = ["core.fsmonitor=false", "core.quotePath=false", "log.follow=false", "log.showRoot=true"];

/** The process's environment, without what would lead git away from the folder at hand. */
export function environment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of inherited) delete environment[name];
  return {
    ...environment,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_PAGER: "cat",
  };
}

/** Starts git in `folder`, without a shell and with settings that keep its output the same everywhere. */
export function startGit(folder: string, parameters: readonly string[]) {
  const configuration = settings.flatMap((setting) => ["-c", setting]);
  return spawn("git", ["--no-pager", ...configuration, ...parameters], {
    cwd: folder,
    env: environment(),
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
}

/** Runs git and hands on what it prints as it comes. Resolves to whether it succeeded; never rejects for git's own failures. */
export function runGit(
  folder: string,
  parameters: readonly string[],
  take: (chunk: Buffer) => void,
  input = "",
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const git = startGit(folder, parameters);
    git.on("error", () => resolve(false));
    git.on("close", (code) => resolve(code === 0));
    git.stdout.on("data", (chunk: Buffer) => {
      try {
        take(chunk);
      } catch (error) {
        git.kill();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    git.stdin.on("error", () => undefined);
    git.stdin.end(input);
  });
}

/** What git prints, or undefined when it fails. For short answers. */
export async function askGit(
  folder: string,
  parameters: readonly string[],
  input?: string,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  const succeeded = await runGit(folder, parameters, (chunk) => chunks.push(chunk), input);
  return succeeded ? Buffer.concat(chunks).toString("utf8") : undefined;
}
