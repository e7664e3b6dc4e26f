import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { Comparison, ContentFile } from "../core/handbook/host.ts";
import type { BlobReader } from "./blob-reader.ts";
import type { CommittedTree } from "./committed-tree.ts";
import { findMoves } from "./find-moves.ts";
import type { Repository } from "./git-repository.ts";
import { isInside } from "./list-folder.ts";
import type { Entry } from "./parse-git-log.ts";
import { readFiles } from "./read-files.ts";
import { blobId, findIgnored } from "./work-tree-changes.ts";

/** A content folder then and now. */
export interface Sides {
  repository: Repository;
  commit: string;
  tree: CommittedTree;
  blobs: BlobReader;
  /** The files then, and now. */
  then: readonly ContentFile[];
  now: readonly ContentFile[];
  /** What git says has changed since. */
  changes: readonly Entry[];
}

/** A comparison, and in what the side of then is to look like now because no commit speaks of it. */
export interface ComparedSides {
  comparison: Comparison;
  /** Files of now that belong to then as well: what git ignores, and what submodules hold. */
  overlay: readonly ContentFile[];
  /** Files of then that are not checked out now. */
  hidden: ReadonlySet<string>;
}

/** Compares the two sides. */
export function compareSides(sides: Sides): Promise<ComparedSides> {
  return new Comparer(sides).compare();
}

class Comparer {
  readonly #sides: Sides;
  readonly #folder: string;
  readonly #then: ReadonlySet<string>;
  readonly #now: ReadonlySet<string>;
  /** By repository path, with the ids of texts that are not staged filled in. */
  readonly #changes = new Map<string, Entry>();
  readonly #sources: ReadonlySet<string>;

  constructor(sides: Sides) {
    const { changes } = sides;
    const { top, prefix } = sides.repository;
    this.#sides = sides;
    this.#folder = join(top, prefix);
    this.#then = new Set(sides.then.map(({ path }) => path));
    this.#now = new Set(sides.now.map(({ path }) => path));
    this.#sources = new Set(changes.flatMap(({ from }) => (from === undefined ? [] : [from])));
    for (const entry of changes) {
      const page = entry.path.slice(prefix.length);
      const isUnstaged = entry.after === undefined && this.#now.has(page);
      this.#changes.set(entry.path, isUnstaged ? { ...entry, after: this.#idNow(page) } : entry);
    }
  }

  async compare(): Promise<ComparedSides> {
    const { prefix } = this.#sides.repository;
    const fresh = this.#sides.now.filter(({ path }) => !this.#then.has(path));
    const untold = fresh.filter(({ path }) => !this.#changes.has(prefix + path));
    const isIgnored = untold.length > 0 ? await findIgnored(this.#sides.repository) : () => false;
    const overlay = untold.filter(({ path }) => isIgnored(prefix + path) || this.#isInSubmodule(path));
    const shared = new Set(overlay.map(({ path }) => path));
    const gone = [...this.#then].filter((path) => !this.#now.has(path));
    const hidden = new Set(gone.filter((path) => this.#isNotCheckedOut(path)));
    const both = [...this.#then].filter((path) => this.#now.has(path));
    const same = new Set(both.filter((path) => this.#isSame(path)));
    const untracked = untold.flatMap(({ path }) => (shared.has(path) || this.#isLinked(path) ? [] : [path]));
    return {
      comparison: {
        changed: new Set(both.filter((path) => !same.has(path))),
        added: new Set(fresh.flatMap(({ path }) => (shared.has(path) ? [] : [path]))),
        deleted: new Set(gone.filter((path) => !hidden.has(path))),
        renamed: await this.#findMoves(untracked),
        sameAsNow: new Set([...same, ...shared]),
      },
      overlay,
      hidden,
    };
  }

  #findMoves(untracked: readonly string[]): Promise<Map<string, string>> {
    const { repository, blobs } = this.#sides;
    const appeared = untracked.map((page) => ({ page, id: this.#idNow(page) }));
    return findMoves(repository, blobs, [...this.#changes.values()], appeared);
  }

  #isSame(path: string): boolean {
    const { tree, repository } = this.#sides;
    const place = this.#place(path);
    const own = tree.blobAt(place);
    if (own !== undefined) {
      const change = this.#changes.get(repository.prefix + path);
      return change === undefined || change.after === own;
    }
    // Reached through a link: the texts themselves decide, where they are read at all.
    const real = tree.realPath(place);
    const id = real !== undefined && isInside(this.#folder, real) ? tree.blobAt(real) : undefined;
    return id === this.#idNow(path);
  }

  #isNotCheckedOut(path: string): boolean {
    const inRepository = this.#sides.repository.prefix + path;
    const isFile = this.#sides.tree.blobAt(this.#place(path)) !== undefined;
    return isFile && !this.#changes.has(inRepository) && !this.#sources.has(inRepository);
  }

  #isInSubmodule(path: string): boolean {
    const steps = path.split("/").slice(0, -1);
    return steps.some((_, index) => this.#sides.tree.isSubmodule(this.#place(steps.slice(0, index + 1).join("/"))));
  }

  #isLinked(path: string): boolean {
    try {
      return realpathSync.native(this.#place(path)) !== this.#place(path);
    } catch {
      return true;
    }
  }

  #idNow(path: string): string | undefined {
    const [read] = readFiles(this.#folder, [path]);
    return read !== undefined && "bytes" in read ? blobId(read.bytes, this.#sides.commit) : undefined;
  }

  #place(path: string): string {
    return join(this.#folder, path);
  }
}
