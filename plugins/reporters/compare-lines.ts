/** A run of lines that two texts share, or that only one of them has: from `before` and `after` on, 0-based. */
export interface LineRun {
  kind: "same" | "removed" | "added";
  before: number;
  after: number;
  count: number;
}

// Beyond this many differences the shortest way from one text to the other is not worth its time.
const mostSteps = 1_000;

/** The runs that lead from one list of lines to another, in order; few lines change, the fewest where texts are alike. */
export function compareLines(before: readonly string[], after: readonly string[]): LineRun[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  const runs: LineRun[] = [];
  push(runs, "same", 0, 0, start);
  compareMiddle(runs, before.slice(start, before.length - end), after.slice(start, after.length - end), start);
  push(runs, "same", before.length - end, after.length - end, end);
  return runs;
}

function push(runs: LineRun[], kind: LineRun["kind"], before: number, after: number, count: number): void {
  if (count === 0) return;
  const last = runs.at(-1);
  if (last?.kind === kind) last.count += count;
  else runs.push({ kind, before, after, count });
}

// The greedy search of Myers: `reach[k]` is how far `before` is used up on the diagonal k after so many edits.
function compareMiddle(runs: LineRun[], before: readonly string[], after: readonly string[], offset: number): void {
  const limit = Math.min(before.length + after.length, mostSteps);
  const reach = new Map<number, number>([[1, 0]]);
  const rounds: Map<number, number>[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    rounds.push(new Map(reach));
    for (let k = -edits; k <= edits; k += 2) {
      let x = goesDown(reach, k, edits) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      reach.set(k, x);
      if (x < before.length || x - k < after.length) continue;
      for (const step of walkBack(rounds, before.length, after.length)) {
        push(runs, step.kind, step.before + offset, step.after + offset, step.count);
      }
      return;
    }
  }
  push(runs, "removed", offset, offset, before.length);
  push(runs, "added", offset + before.length, offset, after.length);
}

function goesDown(reach: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && (reach.get(k - 1) ?? 0) < (reach.get(k + 1) ?? 0));
}

function walkBack(rounds: readonly ReadonlyMap<number, number>[], beforeEnd: number, afterEnd: number): LineRun[] {
  const steps: LineRun[] = [];
  let x = beforeEnd;
  let y = afterEnd;
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const reach = rounds[edits] ?? new Map<number, number>();
    const k = x - y;
    const isDown = goesDown(reach, k, edits);
    const fromX = reach.get(isDown ? k + 1 : k - 1) ?? 0;
    const fromY = fromX - (isDown ? k + 1 : k - 1);
    const sameX = edits === 0 ? 0 : isDown ? fromX : fromX + 1;
    if (x > sameX) steps.push({ kind: "same", before: sameX, after: sameX - k, count: x - sameX });
    if (edits > 0) steps.push({ kind: isDown ? "added" : "removed", before: fromX, after: fromY, count: 1 });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}
