/** What two lists have in common at their ends. */
export interface SharedEnds {
  /** How many of the first, and of the last, are the same in both. */
  head: number;
  tail: number;
  /** What lies between them in one of the lists. */
  rest<T>(list: readonly T[]): readonly T[];
}

/** Finds what two lists begin and end with alike. */
export function sharedEnds<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (item: T, match: T) => boolean,
): SharedEnds {
  const most = Math.min(one.length, other.length);
  const same = (at: number, match: number): boolean => {
    const [item, counterpart] = [one[at], other[match]];
    return item !== undefined && counterpart !== undefined && isSame(item, counterpart);
  };
  let head = 0;
  while (head < most && same(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && same(one.length - 1 - tail, other.length - 1 - tail)) tail += 1;
  return { head, tail, rest: (list) => list.slice(head, list.length - tail) };
}
