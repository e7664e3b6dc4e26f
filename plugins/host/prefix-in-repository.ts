import { realpathSync } from "node:fs";
import { relative, sep } from "node:path";
import { repositoryRoot } from "./find-codeowners.ts";

/** The content folder's path below the root of the repository it lies in, ending with a slash; empty at the root, and where there is none. */
export function prefixInRepository(contentFolder: string): string {
  try {
    const folder = realpathSync.native(contentFolder);
    const root = repositoryRoot(folder);
    const below = root === undefined ? "" : relative(root, folder).split(sep).join("/");
    return below === "" ? "" : `${below}/`;
  } catch {
    return "";
  }
}
