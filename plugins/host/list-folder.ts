import { readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { sep } from "node:path";

/** One file below a folder, or a symbolic link that leads out of it. */
export interface FolderEntry {
  /** Relative to the folder, with forward slashes, in the case the disk has. */
  path: string;
  bytes: number;
  /** What a link leads to that leaves the folder. */
  leaves?: "file" | "folder";
}

/** Where folders are listed: the disk, or a committed tree. Paths are absolute, as the system writes them. */
export interface FolderSource {
  /** What stands in a folder; nothing where it cannot be listed. */
  readFolder(folder: string): readonly NamedEntry[];
  /** The path with every link resolved; undefined where it leads to nothing. */
  realPath(path: string): string | undefined;
  stat(path: string): { size: number; isFile(): boolean; isDirectory(): boolean } | undefined;
}

type NamedEntry = Pick<Dirent, "name" | "isDirectory" | "isFile" | "isSymbolicLink">;

/**
 * Every file below `folder`, sorted by path. Links to files and folders inside it are followed, each link once and none
 * into a folder that holds it. What the system refuses to list is passed over; only `folder` itself must be readable.
 */
export function listFolder(folder: string, passesOver: (folderName: string) => boolean): FolderEntry[] {
  const root = realpathSync.native(folder);
  return listEntries(root, readdirSync(root, { withFileTypes: true }), passesOver, disk);
}

/** As `listFolder`, from any source; `root` is a real path of it. */
export function listFolderOf(
  source: FolderSource,
  root: string,
  passesOver: (folderName: string) => boolean,
): FolderEntry[] {
  return listEntries(root, source.readFolder(root), passesOver, source);
}

function listEntries(
  root: string,
  found: readonly NamedEntry[],
  passesOver: (folderName: string) => boolean,
  source: FolderSource,
): FolderEntry[] {
  const walk = new Walk(root, passesOver, source);
  walk.list(found, root, "", []);
  walk.followLinks();
  return walk.entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** True when the real path `path` is the real path `folder` or lies below it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

interface FolderLink {
  target: string;
  prefix: string;
  /** The real folders passed on the way. */
  above: readonly string[];
}

class Walk {
  readonly entries: FolderEntry[] = [];
  readonly root: string;
  readonly #passesOver: (folderName: string) => boolean;
  readonly #source: FolderSource;
  readonly #links: FolderLink[] = [];
  readonly #seenLinks = new Set<string>();

  constructor(root: string, passesOver: (folderName: string) => boolean, source: FolderSource) {
    this.root = root;
    this.#passesOver = passesOver;
    this.#source = source;
  }

  list(found: readonly NamedEntry[], folder: string, prefix: string, above: readonly string[]): void {
    for (const entry of found) {
      const path = prefix + entry.name;
      const place = folder.endsWith(sep) ? folder + entry.name : folder + sep + entry.name;
      if (entry.isDirectory()) {
        if (!this.#passesOver(entry.name)) this.list(this.#source.readFolder(place), place, `${path}/`, above);
      } else if (entry.isSymbolicLink()) this.#take(place, path, entry.name, [folder, ...above]);
      else if (entry.isFile()) this.entries.push({ path, bytes: this.#source.stat(place)?.size ?? 0 });
    }
  }

  // A folder's own links come before the same links met through another link, so that the shorter path stays.
  followLinks(): void {
    for (let link = this.#links.shift(); link; link = this.#links.shift()) {
      this.list(this.#source.readFolder(link.target), link.target, link.prefix, link.above);
    }
  }

  #take(place: string, path: string, name: string, above: readonly string[]): void {
    const target = this.#source.realPath(place);
    const stat = target === undefined ? undefined : this.#source.stat(target);
    if (target === undefined || stat === undefined) {
      this.entries.push({ path, bytes: 0 });
    } else if (!isInside(this.root, target)) {
      this.entries.push({ path, bytes: 0, leaves: stat.isDirectory() ? "folder" : "file" });
    } else if (stat.isFile()) {
      this.entries.push({ path, bytes: stat.size });
    } else if (stat.isDirectory() && !this.#passesOver(name) && !this.#seenLinks.has(place)) {
      this.#seenLinks.add(place);
      if (!above.some((folder) => isInside(target, folder))) this.#links.push({ target, prefix: `${path}/`, above });
    }
  }
}

/** The disk: what the system refuses is nothing. */
export const disk: FolderSource = {
  readFolder: (folder) => orElse(() => readdirSync(folder, { withFileTypes: true }), []),
  realPath: (path) => orElse(() => realpathSync.native(path), undefined),
  stat: (path) => orElse(() => statSync(path), undefined),
};

function orElse<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
