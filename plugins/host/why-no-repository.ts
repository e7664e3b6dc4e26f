import { execFile } from "node:child_process";
import { RevisionError } from "./revision-error.ts";
import { environment } from "./run-git.ts";

/** Says why there is no repository with a commit around `folder`, by what git itself answers. */
export async function whyNoRepository(folder: string, ref: string): Promise<RevisionError> {
  const { failure, complaint, answer } = await ask(folder, ["rev-parse", "--is-inside-work-tree"]);
  if (failure === "ENOENT") {
    return new RevisionError("no-git", ref, "git is not installed, or not on the PATH; an earlier revision needs it.");
  }
  if (complaint.includes("dubious ownership")) {
    const help =
      "Tell git to trust it: `git config --global --add safe.directory '*'` in CI, or the folder's own path.";
    return new RevisionError("unreadable", ref, `${folder} belongs to another user, so git does not open it. ${help}`);
  }
  if (answer.trim() === "true") {
    const message = "The repository has no commit yet, so there is nothing to compare with.";
    return new RevisionError("no-commit", ref, message);
  }
  const message = `${folder} is in no work tree of git, so there is no earlier revision of it.`;
  return new RevisionError("no-repository", ref, message);
}

function ask(folder: string, parameters: readonly string[]) {
  return new Promise<{ failure: unknown; complaint: string; answer: string }>((resolve) => {
    const options = { cwd: folder, env: environment(), windowsHide: true };
    execFile("git", parameters, options, (error, answer, complaint) => {
      resolve({ failure: error?.code, complaint, answer });
    });
  });
}
