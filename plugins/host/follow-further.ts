import { followBack, type Lineage } from "./follow-back.ts";
import { readTimeline, type Repository } from "./git-repository.ts";
import type { Timeline } from "./timeline.ts";

/** A file whose past is looked into, by its present path. */
export interface Quest {
  path: string;
  lineage: Lineage;
}

/** A handbook that moved to another folder of its repository more often than this is known back to the last of these. */
export const mostMoves = 20;

/**
 * One more pass over history, for the files that came from paths `timeline` does not hold: what befell them there.
 * Undefined when no file did, or git fails.
 */
export async function followFurther(
  repository: Repository,
  timeline: Timeline,
  quests: readonly Quest[],
): Promise<{ timeline: Timeline; quests: Quest[] } | undefined> {
  const origins = quests.flatMap(({ path, lineage: { cameFrom } }) => {
    return cameFrom ? [{ path, from: cameFrom.path, move: timeline.commits[cameFrom.order] }] : [];
  });
  if (origins.length === 0) return undefined;
  const starts = new Set(origins.map(({ move }) => (move ? `${move.hash}^@` : repository.head)));
  const folder = commonFolder(origins.map(({ from }) => from));
  const earlier = await readTimeline(repository, { folder, from: [...starts] });
  if (earlier === undefined) return undefined;
  const orders = new Map(earlier.commits.map((commit, order) => [commit?.hash, order]));
  const older = origins.map(({ path, from, move }) => {
    return { path, lineage: followBack(earlier, from, orders.get(move?.hash) ?? -1) };
  });
  return { timeline: earlier, quests: older };
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const first = folders[0] ?? [];
  const end = first.findIndex((name, index) => folders.some((folder) => folder[index] !== name));
  const common = end === -1 ? first : first.slice(0, end);
  return common.length === 0 ? "" : `${common.join("/")}/`;
}
