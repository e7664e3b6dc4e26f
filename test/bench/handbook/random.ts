/** A source of choices: the same seed makes the same choices, on every machine. */
export interface Random {
  /** True in this share of cases. */
  chance(share: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** Picks by weight. */
  weigh<T extends { weight: number }>(items: readonly T[]): T;
}

/** Makes a source of choices (mulberry32) from a whole number. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError("There is nothing to pick from.");
    return items[between(0, items.length - 1)] as T;
  };
  return {
    chance: (share) => next() < share,
    between,
    pick,
    weigh: (items) => {
      let rest = next() * items.reduce((sum, { weight }) => sum + weight, 0);
      return items.find(({ weight }) => (rest -= weight) < 0) ?? pick(items);
    },
  };
}
