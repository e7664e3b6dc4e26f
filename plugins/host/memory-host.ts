import type { FileRead, Host, PageVersion } from "../core/handbook/host.ts";
import { noHistory, type History } from "../core/freshness/history.ts";

/** One committed version of a page, given by hand. */
export interface MemoryVersion
  extends Pick<PageVersion, "commit" | "on" | "author">, Partial<Pick<PageVersion, "at" | "path" | "ignored">> {
  /** The page's text after the commit. */
  text: string;
}

/** What a handbook in memory has besides its files. */
export interface MemoryHostOptions {
  /** Site paths of public files, besides the files in the public folder. */
  public?: readonly string[];
  /** What version control knows; a part that is not given is empty, and the state `full`. */
  history?: Partial<History>;
  /** Committed versions by page, newest first. Not given: history cannot tell. */
  versions?: Readonly<Record<string, readonly MemoryVersion[]>>;
  codeowners?: { text: string; prefix: string };
  /** Why a file cannot be read, by path. */
  unreadable?: Readonly<Record<string, string>>;
  /** Paths of symbolic links that lead out of the content folder. */
  leaves?: readonly string[];
}

/**
 * A handbook held in memory, with the manners of one on disk: for tests, and for embedding. A path that begins with
 * `../` is a file beside the content folder: it exists, and is not listed.
 */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: MemoryHostOptions = {},
): Host {
  const bytesByPath = new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]));
  const unreadable = new Map(Object.entries(options.unreadable ?? {}));
  const leaves = new Set(options.leaves);
  const read = (path: string): FileRead => {
    const failure = leaves.has(path) ? "it is a symbolic link out of the content folder" : unreadable.get(path);
    if (failure !== undefined) return { path, failure };
    const bytes = bytesByPath.get(path);
    return bytes === undefined ? { path, failure: "it does not exist" } : { path, bytes };
  };
  const sizeOf = (path: string) => bytesByPath.get(path)?.length ?? 0;
  return {
    list: () => {
      const paths = [...new Set([...bytesByPath.keys(), ...unreadable.keys(), ...leaves])].filter(isListed).sort();
      return Promise.resolve(
        paths.map((path) => (leaves.has(path) ? { path, bytes: 0, leaves: true } : { path, bytes: sizeOf(path) })),
      );
    },
    readMany: (paths) => Promise.resolve(paths.map(read)),
    missing: (paths) => Promise.resolve(paths.filter((path) => !bytesByPath.has(path) && !unreadable.has(path))),
    listPublic: (folder = "public") => {
      const inside = [...bytesByPath.keys()].filter((path) => path.startsWith(`${folder}/`));
      const paths = inside.map((path) => path.slice(folder.length + 1)).concat(options.public ?? []);
      return Promise.resolve([...new Set(paths)].sort());
    },
    codeowners: () => Promise.resolve(options.codeowners),
    history: () => Promise.resolve(options.history ? { ...noHistory, state: "full", ...options.history } : noHistory),
    versions: (pages) => Promise.resolve(options.versions && versionsOf(options.versions, pages)),
    readTexts: (ids) => {
      const texts = new Set(Object.values(options.versions ?? {}).flatMap((all) => all.map(({ text }) => text)));
      return Promise.resolve(new Map(ids.filter((id) => texts.has(id)).map((id) => [id, bytesOf(id)])));
    },
  };
}

// In memory a text stands for itself.
function versionsOf(
  known: NonNullable<MemoryHostOptions["versions"]>,
  pages: readonly string[],
): Map<string, PageVersion[]> {
  const versions = (page: string) => known[page] ?? [];
  return new Map(
    pages.map((page) => [
      page,
      versions(page).map((version, index) => ({
        at: Date.parse(version.on) / 1000,
        path: page,
        ...version,
        before: versions(page)[index + 1]?.text,
      })),
    ]),
  );
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}

function isListed(path: string): boolean {
  return !path
    .split("/")
    .slice(0, -1)
    .some((folder) => folder.startsWith(".") || folder === "node_modules");
}
