/** Which of two lists' items belong together, and which stand alone. */
export interface Pairing<T> {
  pairs: (readonly [T, T])[];
  removed: T[];
  added: T[];
}

/** How items are recognised. */
export interface Likeness<T> {
  /** Names of an item, the most exact first: equal names pair. */
  keys: readonly ((item: T) => string)[];
  /** How alike two other items are; pairs below `enough` stay apart. */
  similarity(before: T, after: T): number;
  enough: number;
  /** Whether one that is left on each side is the same, changed. */
  isLastPair(before: T, after: T): boolean;
}

// Beyond this, comparing everything with everything would take too long.
const mostComparisons = 100_000;

/** Pairs the items of two versions of a list. The other way round it gives the same pairs, turned. */
export function pairUp<T>(before: readonly T[], after: readonly T[], likeness: Likeness<T>): Pairing<T> {
  let left: Rest<T> = { pairs: [], removed: before.map(entryOf), added: after.map(entryOf) };
  for (const key of likeness.keys) left = pairByName(left, key);
  left = pairByLikeness(left, likeness);
  const [item] = left.removed;
  const [match] = left.added;
  const areLast = left.removed.length === 1 && left.added.length === 1;
  if (item && match && areLast && likeness.isLastPair(item.item, match.item)) left = take(left, [[item, match]]);
  return {
    pairs: left.pairs.map(([one, other]) => [one.item, other.item] as const),
    removed: left.removed.map(({ item }) => item),
    added: left.added.map(({ item }) => item),
  };
}

// One object may stand in a list twice, and in both lists: an entry is one place in one of them.
interface Entry<T> {
  item: T;
}
type Rest<T> = Pairing<Entry<T>>;

function entryOf<T>(item: T): Entry<T> {
  return { item };
}

function take<T>({ pairs, removed, added }: Rest<T>, found: readonly (readonly [Entry<T>, Entry<T>])[]): Rest<T> {
  const taken = new Set(found.flat());
  const isFree = (entry: Entry<T>) => !taken.has(entry);
  return { pairs: [...pairs, ...found], removed: removed.filter(isFree), added: added.filter(isFree) };
}

function pairByName<T>(rest: Rest<T>, key: (item: T) => string): Rest<T> {
  const waiting = Map.groupBy(rest.added, ({ item }) => key(item));
  const found = rest.removed.flatMap((entry) => {
    const match = waiting.get(key(entry.item))?.shift();
    return match ? [[entry, match] as const] : [];
  });
  return take(rest, found);
}

function pairByLikeness<T>(rest: Rest<T>, likeness: Likeness<T>): Rest<T> {
  const { removed, added } = rest;
  if (removed.length * added.length > mostComparisons) return rest;
  const candidates = removed.flatMap((entry, row) =>
    added.flatMap((match, column) => {
      const score = likeness.similarity(entry.item, match.item);
      return score < likeness.enough ? [] : [{ entry, match, score, apart: Math.abs(row - column), at: row + column }];
    }),
  );
  candidates.sort((one, other) => other.score - one.score || one.apart - other.apart || one.at - other.at);
  const taken = new Set<Entry<T>>();
  const found = candidates.flatMap(({ entry, match }) => {
    if (taken.has(entry) || taken.has(match)) return [];
    taken.add(entry).add(match);
    return [[entry, match] as const];
  });
  return take(rest, found);
}

/** The share of words that two folded texts have in common, 0 to 1; 0 where both are empty. */
export function sharedWords(one: string, other: string): number {
  const words = new Set(one.split(" ").filter(Boolean));
  const others = new Set(other.split(" ").filter(Boolean));
  const shared = [...words].filter((word) => others.has(word)).length;
  const all = words.size + others.size - shared;
  return all === 0 ? 0 : shared / all;
}
