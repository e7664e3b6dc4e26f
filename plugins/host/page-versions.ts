import { civilDateIn } from "../core/freshness/civil-date.ts";
import type { PageVersion } from "../core/handbook/host.ts";
import { followBack, nameAt } from "./follow-back.ts";
import { followFurther, mostMoves, type Quest } from "./follow-further.ts";
import { ignoredCommits, openRepository, readTimeline, type Repository } from "./git-repository.ts";
import type { Commit } from "./parse-git-log.ts";
import { now, readPast, type Side } from "./read-past.ts";
import type { FileChange, Timeline } from "./timeline.ts";

/** The versions of pages of a content folder, as `Host.versions` tells them. */
export async function versionsOf(
  contentFolder: string,
  pages: readonly string[],
  timeZone: string,
): Promise<Map<string, PageVersion[]> | undefined> {
  const repository = await openRepository(contentFolder);
  return repository && versionsIn(repository, pages, timeZone);
}

/** As `versionsOf`, of a repository that is open already. */
export async function versionsIn(
  repository: Repository,
  pages: readonly string[],
  timeZone: string,
  side: Side = now,
): Promise<Map<string, PageVersion[]> | undefined> {
  if (repository.isShallow) return undefined;
  const past = await readPast(repository, pages, side);
  if (past === undefined) return undefined;
  const paths = [...new Set(past.tracked.values())];
  const found = await collect(repository, past.timeline, paths, timeZone);
  await addBroughtByMerges(repository, found, timeZone);
  const ignored = ignoredCommits(repository);
  for (const version of [...found.values()].flat()) if (ignored.has(version.commit)) version.ignored = true;
  return new Map(pages.map((page) => [page, found.get(past.tracked.get(page) ?? "") ?? []]));
}

async function collect(
  repository: Repository,
  timeline: Timeline,
  paths: readonly string[],
  timeZone: string,
): Promise<Map<string, PageVersion[]>> {
  const found = new Map<string, PageVersion[]>(paths.map((path) => [path, []]));
  let step: { timeline: Timeline; quests: Quest[] } | undefined = {
    timeline,
    quests: paths.map((path) => ({ path, lineage: followBack(timeline, path) })),
  };
  for (let moves = 0; step !== undefined && moves <= mostMoves; moves += 1) {
    const { commits } = step.timeline;
    for (const { path, lineage } of step.quests) {
      const versions = lineage.changes.flatMap((change) =>
        versionOf(commits[change.order], change, nameAt(lineage, change.order), timeZone),
      );
      found.get(path)?.push(...versions);
    }
    step = await followFurther(repository, step.timeline, step.quests);
  }
  return found;
}

// What is staged is no commit, and a page that only moved says what it said.
function versionOf(
  commit: Commit | undefined,
  { before, after }: FileChange,
  path: string,
  timeZone: string,
): PageVersion[] {
  if (commit === undefined || after === undefined || after === before) return [];
  const { hash, author, authoredAt: at } = commit;
  return [{ commit: hash, on: civilDateIn(at * 1000, timeZone), at, author, path, text: after, before }];
}

// A page that entered with a merge, as a subtree does, has no other commit.
async function addBroughtByMerges(
  repository: Repository,
  found: ReadonlyMap<string, PageVersion[]>,
  timeZone: string,
): Promise<void> {
  const without = [...found].filter(([, versions]) => versions.length === 0);
  if (without.length === 0) return;
  const { prefix: folder, head } = repository;
  const merges = await readTimeline(repository, { folder, from: [head], merges: true });
  for (const [path, versions] of without) {
    const changes = merges?.changesAt(path) ?? [];
    versions.push(...changes.flatMap((change) => versionOf(merges?.commits[change.order], change, path, timeZone)));
  }
}
