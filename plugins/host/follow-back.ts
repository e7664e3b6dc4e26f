import type { FileChange, Timeline } from "./timeline.ts";

/** The life of one file, back through its names. */
export interface Lineage {
  /** Its newest name. */
  path: string;
  /** Newest first. */
  changes: FileChange[];
  /** The names it had before the present one, newest first, and the order of the commit that ended each. */
  formerNames: { path: string; until: number }[];
  /** Set when it came from a path the timeline does not hold: its history goes on there. */
  cameFrom?: { path: string; order: number };
}

/** Follows the file that stands at `path` back through the timeline, beginning with the commits older than `after`. */
export function followBack(timeline: Timeline, path: string, after = -1): Lineage {
  const lineage: Lineage = { path, changes: [], formerNames: [] };
  let current = path;
  let bound = after;
  for (;;) {
    const changes = timeline.changesAt(current);
    const index = changes.findIndex((change) => change.order > bound);
    const change = changes[index];
    if (change === undefined) break;
    bound = change.order;
    // A branch took the file away and the merge kept it.
    if (change.after === undefined) continue;
    if (change.from !== undefined) {
      lineage.changes.push(change);
      if (!timeline.holds(change.from)) {
        lineage.cameFrom = { path: change.from, order: change.order };
        break;
      }
      current = change.from;
      lineage.formerNames.push({ path: current, until: change.order });
      lineage.changes.push(...editsBeside(timeline, current, change.order));
    } else if (change.before !== undefined) {
      lineage.changes.push(change);
    } else {
      const earlier = changes[index + 1];
      const isBack = earlier !== undefined && earlier.after === undefined && earlier.wentOn === undefined;
      // A file that was deleted and brought back is judged by what it said before it went.
      lineage.changes.push(isBack ? { ...change, before: earlier.before } : change);
      if (!isBack) break;
      bound = earlier.order;
    }
  }
  lineage.changes.sort((a, b) => a.order - b.order);
  return lineage;
}

/** The name a file had once the commit at `order` was made. */
export function nameAt({ path, formerNames }: Lineage, order: number): string {
  return formerNames.findLast(({ until }) => until < order)?.path ?? path;
}

// While one branch renamed the file, another went on editing it under its old name.
function editsBeside(timeline: Timeline, path: string, until: number): FileChange[] {
  const changes = timeline.changesAt(path);
  const edits: FileChange[] = [];
  const departure = changes.findIndex((change) => change.order === until && change.after === undefined);
  for (let index = departure - 1; index >= 0; index--) {
    const change = changes[index];
    if (change?.before === undefined || change.after === undefined || change.from !== undefined) break;
    edits.push(change);
  }
  return edits;
}
