import type { Hop } from "../agreement.ts";
import { coveredLadder } from "../receipts/covered.ts";
import { rolesOf } from "../people/people.ts";

/** How the hops of two ladders belong together. */
export interface HopAlignment {
  /** The same roles, in both. */
  kept: (readonly [Hop, Hop])[];
  /** Another role in the same place. */
  replaced: (readonly [Hop, Hop])[];
  removed: Hop[];
  added: Hop[];
  /** True where hops that stay are asked in another order. */
  reordered: boolean;
}

// Beyond this, ladders are compared hop by hop in their order.
const mostComparisons = 250_000;

/** Aligns the hops of two ladders by the longest sequence of roles they share. The other way round it says the same, turned. */
export function alignHops(before: readonly Hop[], after: readonly Hop[]): HopAlignment {
  // Of several longest sequences the search finds the first, which depends on the side it starts from: so it always starts
  // from the same one.
  if (orderOf(before) <= orderOf(after)) return align(before, after);
  const turned = align(after, before);
  const turn = ([one, other]: readonly [Hop, Hop]) => [other, one] as const;
  return {
    kept: turned.kept.map(turn),
    replaced: turned.replaced.map(turn),
    removed: turned.added,
    added: turned.removed,
    reordered: turned.reordered,
  };
}

function align(before: readonly Hop[], after: readonly Hop[]): HopAlignment {
  const names = before.map(nameOf);
  const others = after.map(nameOf);
  const shared = longestShared(names, others);
  const [keptRows, keptColumns] = [new Set(shared.map(([row]) => row)), new Set(shared.map(([, column]) => column))];
  const waiting = Map.groupBy(
    [...others.keys()].filter((column) => !keptColumns.has(column)),
    (column) => others[column],
  );
  const moved = names.flatMap((name, row) => {
    const column = keptRows.has(row) ? undefined : waiting.get(name)?.shift();
    return column === undefined ? [] : [[row, column] as const];
  });
  const replaced = fillGaps(shared, moved, names.length, others.length);
  const taken = [...shared, ...moved, ...replaced];
  const [rows, columns] = [new Set(taken.map(([row]) => row)), new Set(taken.map(([, column]) => column))];
  const hopsOf = (places: readonly (readonly [number, number])[]) =>
    places.flatMap(([row, column]) => {
      const [hop, other] = [before[row], after[column]];
      return hop && other ? [[hop, other] as const] : [];
    });
  return {
    kept: hopsOf([...shared, ...moved].sort(([row], [other]) => row - other)),
    replaced: hopsOf(replaced),
    removed: before.filter((_, row) => !rows.has(row)),
    added: after.filter((_, column) => !columns.has(column)),
    reordered: moved.length > 0,
  };
}

/** Pairs what is left between two shared hops, first with first. */
function fillGaps(
  shared: readonly (readonly [number, number])[],
  moved: readonly (readonly [number, number])[],
  rows: number,
  columns: number,
): (readonly [number, number])[] {
  const movedRows = new Set(moved.map(([row]) => row));
  const movedColumns = new Set(moved.map(([, column]) => column));
  const filled: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...shared, [rows, columns] as const]) {
    const left = range(row, nextRow).filter((at) => !movedRows.has(at));
    const right = range(column, nextColumn).filter((at) => !movedColumns.has(at));
    for (const [index, at] of left.entries()) {
      const other = right[index];
      if (other !== undefined) filled.push([at, other]);
    }
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return filled;
}

function longestShared(names: readonly string[], others: readonly string[]): (readonly [number, number])[] {
  if (names.length * others.length > mostComparisons)
    return names.flatMap((name, at) => (others[at] === name ? [[at, at] as const] : []));
  // lengths[row][column]: the longest sequence that the hops from there on share.
  const lengths = Array.from({ length: names.length + 1 }, () => new Uint16Array(others.length + 1));
  const lengthAt = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = names.length - 1; row >= 0; row -= 1) {
    const line = lengths[row] ?? new Uint16Array();
    for (let column = others.length - 1; column >= 0; column -= 1) {
      const isSame = names[row] === others[column];
      const skipping = Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
      line[column] = isSame ? lengthAt(row + 1, column + 1) + 1 : skipping;
    }
  }
  const shared: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < names.length && column < others.length;) {
    if (names[row] === others[column]) {
      shared.push([row, column]);
      [row, column] = [row + 1, column + 1];
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return shared;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function nameOf({ who }: Hop): string {
  return rolesOf(who).join("\n");
}

function orderOf(hops: readonly Hop[]): string {
  return JSON.stringify(coveredLadder({ start: 0, end: 0, when: undefined, hops: [...hops] }));
}
