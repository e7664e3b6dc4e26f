import { BlobReader } from "./blob-reader.ts";
import { followBack } from "./follow-back.ts";
import { followFurther, mostMoves, type Quest } from "./follow-further.ts";
import { ignoredCommits, readTimeline, type Repository } from "./git-repository.ts";
import type { Commit } from "./parse-git-log.ts";
import { isSameBody } from "./same-body.ts";
import type { FileChange, Timeline } from "./timeline.ts";

/** The last commit that changed what each file says, for those of `paths` where there is one. */
export async function findLastCommits(
  repository: Repository,
  timeline: Timeline,
  paths: ReadonlySet<string>,
): Promise<Map<string, Commit>> {
  const search = new Search(repository);
  try {
    await search.run(
      timeline,
      [...paths].map((path) => ({ path, lineage: followBack(timeline, path) })),
    );
    await search.addBroughtByMerges([...paths].filter((path) => !search.found.has(path)));
  } finally {
    search.close();
  }
  return search.found;
}

// So many files are compared at a time: enough to keep git busy, few enough to hold in memory.
const lanes = 24;

class Search {
  readonly found = new Map<string, Commit>();
  readonly #repository: Repository;
  readonly #ignored: ReadonlySet<string>;
  readonly #blobs: BlobReader;
  readonly #comparisons = new Map<string, Promise<boolean>>();

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#ignored = ignoredCommits(repository);
    this.#blobs = new BlobReader(repository.top);
  }

  close(): void {
    this.#blobs.close();
  }

  async run(timeline: Timeline, quests: readonly Quest[], moves = 0): Promise<void> {
    const unsettled: Quest[] = [];
    const queue = quests.values();
    const work = async () => {
      for (const quest of queue) if (!(await this.#settle(timeline, quest))) unsettled.push(quest);
    };
    await Promise.all(Array.from({ length: lanes }, work));
    const earlier = moves < mostMoves ? await followFurther(this.#repository, timeline, unsettled) : undefined;
    if (earlier !== undefined) await this.run(earlier.timeline, earlier.quests, moves + 1);
  }

  /** Files that entered with a merge, as a subtree does, have no other commit to go by. */
  async addBroughtByMerges(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const { prefix, head } = this.#repository;
    const merges = await readTimeline(this.#repository, { folder: prefix, from: [head], merges: true });
    for (const path of paths) {
      const oldest = merges?.changesAt(path).at(-1);
      const commit = oldest && merges?.commits[oldest.order];
      if (commit !== undefined) this.found.set(path, commit);
    }
  }

  // Where no commit says anything new, the oldest one stands.
  async #settle(timeline: Timeline, { path, lineage }: Quest): Promise<boolean> {
    for (const change of lineage.changes) {
      const commit = timeline.commits[change.order];
      if (commit === undefined) continue;
      this.found.set(path, commit);
      if (!this.#ignored.has(commit.hash) && (await this.#saysSomethingNew(change, path))) return true;
    }
    return false;
  }

  async #saysSomethingNew({ before, after }: FileChange, path: string): Promise<boolean> {
    if (before === undefined || after === undefined) return true;
    if (before === after) return false;
    const format = path.toLowerCase().endsWith(".mdx") ? "mdx" : "md";
    const key = `${before} ${after} ${format}`;
    let comparison = this.#comparisons.get(key);
    if (comparison === undefined) {
      comparison = this.#differ(before, after, format);
      this.#comparisons.set(key, comparison);
    }
    return comparison;
  }

  // A version that cannot be read has at least other bytes.
  async #differ(before: string, after: string, format: "md" | "mdx"): Promise<boolean> {
    const [one, other] = await Promise.all([this.#blobs.read(before), this.#blobs.read(after)]);
    return one === undefined || other === undefined || !isSameBody(one, other, format);
  }
}
