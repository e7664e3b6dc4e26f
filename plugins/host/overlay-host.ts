import type { ContentFile, Host } from "../core/handbook/host.ts";

/** How a handbook would differ from what its host holds. */
export interface Overlay {
  /** What files would hold, by path; undefined for a file that would be gone. */
  files: ReadonlyMap<string, Uint8Array | undefined>;
  /** Where a file that would have been moved stands now, by the path it would have; its history goes with it. */
  formerly?: ReadonlyMap<string, string>;
}

/** The handbook behind `host` as it would be with some files changed, added, moved or gone. Nothing is written. */
export function overlayHost(host: Host, { files, formerly = new Map() }: Overlay): Host {
  const before = (path: string): string => formerly.get(path) ?? path;
  return {
    ...host,
    async list() {
      const kept = (await host.list()).filter(({ path }) => !files.has(path));
      const put = [...files].flatMap(([path, bytes]): ContentFile[] => (bytes ? [{ path, bytes: bytes.length }] : []));
      return [...kept, ...put].sort((one, other) => (one.path < other.path ? -1 : 1));
    },
    async readMany(paths) {
      const read = await host.readMany(paths.filter((path) => !files.has(path)));
      const byPath = new Map(read.map((file) => [file.path, file]));
      return paths.map((path) => {
        const bytes = files.get(path);
        return bytes ? { path, bytes } : (byPath.get(path) ?? { path, failure: "it does not exist" });
      });
    },
    async missing(paths) {
      const gone = await host.missing(paths.filter((path) => !files.has(path)));
      return paths.filter((path) => (files.has(path) ? files.get(path) === undefined : gone.includes(path)));
    },
    async history(pages, timeZone) {
      const history = await host.history(pages.map(before), timeZone);
      const changed = new Map(history.changed);
      const uncommitted = new Set(history.uncommitted);
      for (const page of pages) {
        const change = history.changed.get(before(page));
        if (change) changed.set(page, change);
        if (history.uncommitted.has(before(page))) uncommitted.add(page);
      }
      const now = new Map([...formerly].map(([to, from]) => [from, to]));
      const renamed = new Map([...history.renamed].map(([from, to]) => [from, now.get(to) ?? to]));
      for (const [from, to] of now) renamed.set(from, to);
      return { ...history, changed, uncommitted, renamed };
    },
    async versions(pages, timeZone) {
      const versions = await host.versions(pages.map(before), timeZone);
      return versions && new Map(pages.map((page) => [page, versions.get(before(page)) ?? []]));
    },
  };
}
