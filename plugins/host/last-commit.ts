import { BlobReader } from "./blob-reader.ts";
import { followBack, type Lineage } from "./follow-back.ts";
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

/** A file whose last change is looked for, by its present path. */
interface Quest {
  path: string;
  lineage: Lineage;
}

// So many files are compared at a time: enough to keep git busy, few enough to hold in memory.
const lanes = 24;

// A handbook that wandered through more folders of its repository than this is dated by its oldest known move.
const mostMoves = 20;

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
    const cameFromElsewhere = unsettled.filter((quest) => quest.lineage.cameFrom !== undefined);
    if (cameFromElsewhere.length > 0 && moves < mostMoves)
      await this.#runBefore(timeline, cameFromElsewhere, moves + 1);
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

  async #runBefore(timeline: Timeline, quests: readonly Quest[], moves: number): Promise<void> {
    const origins = quests.flatMap(({ path, lineage: { cameFrom } }) => {
      return cameFrom ? [{ path, from: cameFrom.path, move: timeline.commits[cameFrom.order] }] : [];
    });
    const starts = new Set(origins.map(({ move }) => (move ? `${move.hash}^@` : this.#repository.head)));
    const folder = commonFolder(origins.map(({ from }) => from));
    const earlier = await readTimeline(this.#repository, { folder, from: [...starts] });
    if (earlier === undefined) return;
    const orders = new Map(earlier.commits.map((commit, order) => [commit?.hash, order]));
    const older = origins.map(({ path, from, move }) => {
      return { path, lineage: followBack(earlier, from, orders.get(move?.hash) ?? -1) };
    });
    await this.run(earlier, older, moves);
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

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const first = folders[0] ?? [];
  const end = first.findIndex((name, index) => folders.some((folder) => folder[index] !== name));
  const common = end === -1 ? first : first.slice(0, end);
  return common.length === 0 ? "" : `${common.join("/")}/`;
}
