import { join, relative, sep } from "node:path";
import { disk, isInside, type FolderSource } from "./list-folder.ts";

/** One entry of a commit's tree. */
interface TreeEntry {
  name: string;
  type: "file" | "link" | "submodule";
  /** The blob; of a submodule, its commit. */
  id: string;
  size: number;
  /** Where a link leads, as it is written. */
  target?: string;
}

// So many links on the way to one file are a circle, as systems see it.
const mostLinks = 40;
const fileStat = (size: number) => ({ size, isFile: () => true, isDirectory: () => false });
const folderStat = { size: 0, isFile: () => false, isDirectory: () => true };

/**
 * A part of the tree of one commit, as if it were checked out at the repository's top folder: what a link leads to
 * outside of the repository is looked up on the disk. A submodule is an empty folder.
 */
export class CommittedTree implements FolderSource {
  readonly #top: string;
  readonly #entries = new Map<string, TreeEntry>();
  /** What stands in each folder, by its repository path; a folder's value is its name. */
  readonly #folders = new Map<string, (TreeEntry | string)[]>([["", []]]);

  constructor(top: string) {
    this.#top = top;
  }

  /** Takes an entry at a repository path. */
  add(path: string, entry: Omit<TreeEntry, "name">): void {
    const slash = path.lastIndexOf("/");
    const named = { ...entry, name: path.slice(slash + 1) };
    this.#entries.set(path, named);
    this.#openFolder(slash === -1 ? "" : path.slice(0, slash)).push(named);
  }

  /** The links among the entries taken so far. */
  links(): TreeEntry[] {
    return [...this.#entries.values()].filter(({ type }) => type === "link");
  }

  /** The blob of the file that stands at a real path. */
  blobAt(path: string): string | undefined {
    const entry = this.#entries.get(this.#inTree(path) ?? "");
    return entry?.type === "file" ? entry.id : undefined;
  }

  isLink(path: string): boolean {
    return this.#entries.get(this.#inTree(path) ?? "")?.type === "link";
  }

  isSubmodule(path: string): boolean {
    return this.#entries.get(this.#inTree(path) ?? "")?.type === "submodule";
  }

  readFolder(folder: string) {
    const inTree = this.#inTree(folder);
    if (inTree === undefined) return disk.readFolder(folder);
    return (this.#folders.get(inTree) ?? []).map((entry) => {
      const [name, type] = typeof entry === "string" ? [entry, "folder"] : [entry.name, entry.type];
      return {
        name,
        isDirectory: () => type === "folder" || type === "submodule",
        isFile: () => type === "file",
        isSymbolicLink: () => type === "link",
      };
    });
  }

  stat(path: string): ReturnType<FolderSource["stat"]> {
    const inTree = this.#inTree(path);
    if (inTree === undefined) return disk.stat(path);
    const entry = this.#entries.get(inTree);
    if (entry?.type === "file") return fileStat(entry.size);
    return entry?.type === "submodule" || this.#folders.has(inTree) ? folderStat : undefined;
  }

  realPath(path: string): string | undefined {
    const inTree = this.#inTree(path);
    if (inTree === undefined) return disk.realPath(path);
    const found = this.#resolve(inTree.split("/"));
    return typeof found === "string" ? found : undefined;
  }

  /** True for a link that leads back to itself. */
  isCircle(path: string): boolean {
    return typeof this.#resolve((this.#inTree(path) ?? "").split("/")) === "object";
  }

  #resolve(steps: string[]): string | { circle: true } | undefined {
    let passed: string[] = [];
    let links = 0;
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
      if (step === "" || step === ".") continue;
      if (step === "..") {
        if (passed.pop() === undefined) return disk.realPath(join(this.#top, "..", ...steps));
        continue;
      }
      const path = [...passed, step].join("/");
      const entry = this.#entries.get(path);
      if (entry?.target !== undefined) {
        if ((links += 1) > mostLinks) return { circle: true };
        const target = entry.target.split("/");
        if (entry.target.startsWith("/")) {
          const inTree = this.#inTree(entry.target);
          if (inTree === undefined) return disk.realPath(join(entry.target, ...steps));
          passed = [];
          target.splice(0, target.length, ...inTree.split("/"));
        }
        steps = [...target, ...steps];
      } else if (entry === undefined ? this.#folders.has(path) : entry.type === "submodule" || steps.length === 0) {
        passed.push(step);
      } else return undefined;
    }
    return join(this.#top, ...passed);
  }

  /** The path in the repository; undefined for a path outside of it. */
  #inTree(path: string): string | undefined {
    return isInside(this.#top, path) ? relative(this.#top, path).split(sep).join("/") : undefined;
  }

  #openFolder(path: string): (TreeEntry | string)[] {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const slash = path.lastIndexOf("/");
    this.#openFolder(slash === -1 ? "" : path.slice(0, slash)).push(path.slice(slash + 1));
    const opened: (TreeEntry | string)[] = [];
    this.#folders.set(path, opened);
    return opened;
  }
}
