import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Below the repository's root, in the order in which the code host looks. */
export const codeownersPlaces = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** The repository's `CODEOWNERS` and the path of `contentFolder` below its root (empty at the root itself). */
export function findCodeowners(contentFolder: string): { text: string; prefix: string } | undefined {
  try {
    const folder = realpathSync.native(contentFolder);
    const root = repositoryRoot(folder);
    if (root === undefined) return undefined;
    const text = firstText(codeownersPlaces.map((place) => join(root, place)));
    return text === undefined ? undefined : { text, prefix: relative(root, folder).split(sep).join("/") };
  } catch {
    return undefined;
  }
}

/** The top folder of the repository around `folder`: where `.git` stands, a folder, or in a worktree or submodule a file. */
export function repositoryRoot(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, ".git"))) return current;
    if (dirname(current) === current) return undefined;
  }
}

function firstText(files: readonly string[]): string | undefined {
  for (const file of files) {
    try {
      return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
    } catch {
      // The next place may have it.
    }
  }
  return undefined;
}
