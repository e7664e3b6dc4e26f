import { join, relative, sep } from "node:path";
import { committedFiles, readTimeline, type Repository } from "./git-repository.ts";
import { disk, type FolderSource } from "./list-folder.ts";
import type { Timeline } from "./timeline.ts";

/** Which side of a change is looked at, besides the commit. */
export interface Side {
  /** Where links are resolved. */
  source: Pick<FolderSource, "realPath">;
  /** True where what is staged and not committed counts. */
  staged: boolean;
}

/** The work tree as it stands. */
export const now: Side = { source: disk, staged: true };

/** What one pass over the history of a content folder gives. Paths lead from the repository, pages from the folder. */
export interface Past {
  timeline: Timeline;
  /** The newest commit's files, with what is moved in the index and not committed yet. */
  present: ReadonlySet<string>;
  /** Under which path git knows each page; pages that no commit holds are not in it. */
  tracked: ReadonlyMap<string, string>;
}

/** Reads the history of a content folder once. Undefined when git fails. */
export async function readPast(
  repository: Repository,
  pages: readonly string[],
  { source, staged }: Side,
): Promise<Past | undefined> {
  const [committed, timeline] = await readOnce(repository, staged);
  if (committed === undefined || timeline === undefined) return undefined;
  const present = presentFiles(repository, timeline, committed, pages);
  const tracked = new Map<string, string>();
  for (const page of pages) {
    const path = trackedPath(repository, committed, present, page, source);
    if (path !== undefined) tracked.set(page, path);
  }
  return { timeline, present, tracked };
}

type Reading = Promise<[Awaited<ReturnType<typeof committedFiles>>, Timeline | undefined]>;
const readings = { staged: new WeakMap<Repository, Reading>(), committed: new WeakMap<Repository, Reading>() };

// A repository is one moment of it: whoever asks again, for other pages, is told of the same pass.
function readOnce(repository: Repository, staged: boolean): Reading {
  const known = readings[staged ? "staged" : "committed"];
  const reach = { folder: repository.prefix, from: [repository.head], staged };
  const reading = known.get(repository) ?? Promise.all([committedFiles(repository), readTimeline(repository, reach)]);
  known.set(repository, reading);
  return reading;
}

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
  source: Side["source"],
): string | undefined {
  const path = prefix + page;
  if (present.has(path) && committed.get(path) !== true) return path;
  const place = source.realPath(join(top, path));
  if (place === undefined) return undefined;
  const real = relative(top, place).split(sep).join("/");
  return present.has(real) ? real : undefined;
}
