import { followExactMoves } from "./exact-moves.ts";
import type { Commit, Entry } from "./parse-git-log.ts";

/** What one commit did to the file at one path. */
export interface FileChange {
  /** The commit's place in the timeline: 0 is the newest. */
  order: number;
  before: string | undefined;
  /** Undefined when the commit took the file away from this path. */
  after: string | undefined;
  /** The path the text came from, when it came from another. */
  from?: string;
  /** True when the text did not vanish from this path but went to another. */
  wentOn?: true;
}

const pagePath = /\.mdx?$/i;

/** What every commit did to the files of one folder, newest first. Paths are relative to the repository. */
export class Timeline {
  /** By order; undefined for what is staged and not committed. */
  readonly commits: (Commit | undefined)[] = [];
  readonly #folder: string;
  readonly #changes = new Map<string, FileChange[]>();
  readonly #sources = new Set<string>();

  /** `folder` is a repository path that ends with a slash, or is empty for the whole repository. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes the next older commit. */
  add(commit: Commit | undefined, entries: readonly Entry[]): void {
    const order = this.commits.push(commit) - 1;
    for (const entry of followExactMoves(entries)) {
      const { path, before, after, from } = entry;
      if (from !== undefined && entry.emptiesSource && this.holds(from)) {
        this.#add(from, { order, before, after: undefined, wentOn: true });
      }
      if (!this.holds(path) || !this.#matters(entry)) continue;
      if (from !== undefined) this.#sources.add(from);
      this.#add(path, {
        order,
        before,
        after,
        ...(from !== undefined && { from }),
        ...(entry.wentOn && { wentOn: true }),
      });
    }
  }

  /** True for a path inside the folder. */
  holds(path: string): boolean {
    return path.startsWith(this.#folder);
  }

  /** What happened at a path, newest first. */
  changesAt(path: string): readonly FileChange[] {
    return this.#changes.get(path) ?? [];
  }

  // Edits of pictures and other files are no page's history, unless the file became a page later on.
  #matters({ path, before, after, from }: Entry): boolean {
    const isEdit = before !== undefined && after !== undefined && from === undefined;
    return !isEdit || pagePath.test(path) || this.#sources.has(path);
  }

  #add(path: string, change: FileChange): void {
    const changes = this.#changes.get(path);
    if (changes === undefined) this.#changes.set(path, [change]);
    else changes.push(change);
  }
}
