import { civilDateIn } from "../core/freshness/civil-date.ts";
import { noHistory, type Change, type History } from "../core/freshness/history.ts";
import { followBack } from "./follow-back.ts";
import { openRepository, type Repository } from "./git-repository.ts";
import { findLastCommits } from "./last-commit.ts";
import { now, readPast, type Side } from "./read-past.ts";
import type { Timeline } from "./timeline.ts";

/**
 * What git knows of a content folder: one pass over its history, then the few blobs in which commits must be compared.
 * Git's own failures (not installed, no work tree, a damaged repository) are no history, never a rejection.
 */
export async function historyOf(contentFolder: string, pages: readonly string[], timeZone: string): Promise<History> {
  const repository = await openRepository(contentFolder);
  return repository === undefined ? noHistory : historyIn(repository, pages, timeZone);
}

/** As `historyOf`, of a repository that is open already. */
export async function historyIn(
  repository: Repository,
  pages: readonly string[],
  timeZone: string,
  side: Side = now,
): Promise<History> {
  const past = await readPast(repository, pages, side);
  if (past === undefined) return noHistory;
  const { timeline, present, tracked } = past;
  const uncommitted = new Set(pages.filter((page) => !tracked.has(page)));
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
