import { realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { civilDateIn } from "../core/freshness/civil-date.ts";
import { noHistory, type Change, type History } from "../core/freshness/history.ts";
import { followBack } from "./follow-back.ts";
import { committedFiles, openRepository, readTimeline, type Repository } from "./git-repository.ts";
import { findLastCommits } from "./last-commit.ts";
import type { Timeline } from "./timeline.ts";

/**
 * What git knows of a content folder: one pass over its history, then the few blobs in which commits must be compared.
 * Git's own failures (not installed, no work tree, a damaged repository) are no history, never a rejection.
 */
export async function historyOf(contentFolder: string, pages: readonly string[], timeZone: string): Promise<History> {
  const repository = await openRepository(contentFolder);
  if (repository === undefined) return noHistory;
  const reach = { folder: repository.prefix, from: [repository.head], staged: true } as const;
  const [committed, timeline] = await Promise.all([committedFiles(repository), readTimeline(repository, reach)]);
  if (committed === undefined || timeline === undefined) return noHistory;

  const present = presentFiles(repository, timeline, committed, pages);
  const tracked = new Map<string, string>();
  const uncommitted = new Set<string>();
  for (const page of pages) {
    const path = trackedPath(repository, committed, present, page);
    if (path === undefined) uncommitted.add(page);
    else tracked.set(page, path);
  }
  const renamed = renamedPaths(repository.prefix, timeline, present);
  if (repository.isShallow) return { state: "shallow", changed: new Map(), uncommitted, renamed };

  const commits = await findLastCommits(repository, timeline, new Set(tracked.values()));
  const changed = new Map<string, Change>();
  for (const [page, path] of tracked) {
    const commit = commits.get(path);
    if (commit === undefined) continue;
    const on = civilDateIn(commit.authoredAt * 1000, timeZone);
    changed.set(page, { on, commit: commit.hash, author: commit.author });
  }
  return { state: "full", changed, uncommitted, renamed };
}

// The newest commit's files, with what is moved in the index and not committed yet.
function presentFiles(
  { prefix }: Repository,
  timeline: Timeline,
  committed: ReadonlyMap<string, boolean>,
  pages: readonly string[],
): Set<string> {
  const onDisk = new Set(pages.map((page) => prefix + page));
  const isStagedMove = (order: number | undefined) => order === 0 && timeline.commits[0] === undefined;
  const present = new Set<string>();
  for (const path of committed.keys()) {
    const newest = timeline.changesAt(path)[0];
    if (newest?.wentOn && isStagedMove(newest.order) && !onDisk.has(path)) continue;
    present.add(path);
  }
  for (const path of onDisk) {
    const newest = timeline.changesAt(path)[0];
    if (newest?.from !== undefined && isStagedMove(newest.order)) present.add(path);
  }
  return present;
}

// Git knows a page behind a symbolic link under its real path alone.
function trackedPath(
  { top, prefix }: Repository,
  committed: ReadonlyMap<string, boolean>,
  present: ReadonlySet<string>,
  page: string,
): string | undefined {
  const path = prefix + page;
  if (present.has(path) && committed.get(path) !== true) return path;
  try {
    const real = relative(top, realpathSync.native(join(top, path)))
      .split(sep)
      .join("/");
    return present.has(real) ? real : undefined;
  } catch {
    return undefined;
  }
}

function renamedPaths(prefix: string, timeline: Timeline, present: ReadonlySet<string>): Map<string, string> {
  const ends = new Map<string, { to: string; until: number }>();
  for (const path of present) {
    for (const { path: former, until } of followBack(timeline, path).formerNames) {
      const known = ends.get(former);
      // Where two files had the name, one after the other, the later one is meant.
      if (!present.has(former) && (known === undefined || until < known.until)) ends.set(former, { to: path, until });
    }
  }
  const withoutPrefix = [...ends].map(
    ([from, { to }]) => [from.slice(prefix.length), to.slice(prefix.length)] as const,
  );
  return new Map(withoutPrefix.sort(([a], [b]) => (a < b ? -1 : 1)));
}
