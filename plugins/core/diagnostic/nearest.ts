import { distance } from "fastest-levenshtein";

/**
 * The candidate that `found` is most likely a slip of, or undefined where none is near enough:
 * the same letters apart from case, hyphens and underscores, or at most a third of them changed.
 */
export function nearest(found: string, candidates: Iterable<string>): string | undefined {
  const plain = plainForm(found);
  const byPlain = new Map<string, string>();
  for (const candidate of candidates) {
    const other = plainForm(candidate);
    if (!byPlain.has(other)) byPlain.set(other, candidate);
  }
  const near = nearestPlain(plain, byPlain);
  return near === undefined ? undefined : byPlain.get(near);
}

// Of texts that are in their plain form already.
function nearestPlain(plain: string, candidates: ReadonlyMap<string, unknown>): string | undefined {
  if (candidates.has(plain)) return plain;
  let best: string | undefined;
  let limit = slipsAllowed(plain);
  for (const other of candidates.keys()) {
    if (Math.abs(other.length - plain.length) > limit) continue;
    const steps = countSlips(plain, other);
    if (steps <= limit) {
      best = other;
      limit = steps - 1;
    }
  }
  return best ?? onlyExtension(plain, candidates);
}

function onlyExtension(plain: string, candidates: ReadonlyMap<string, unknown>): string | undefined {
  const extending = [...candidates.keys()].filter((other) => isExtension(plain, other));
  return extending.length === 1 ? extending[0] : undefined;
}

/** How many letters the shorter of two texts must have for one to be the other with more behind it. */
export const shortestExtension = 4;

/** True where one text begins as the other: `warning` and `warn`, `dueSoon` and `dueSoonDays`. */
export function isExtension(one: string, other: string): boolean {
  if (one.length < shortestExtension || other.length < shortestExtension) return false;
  return other.startsWith(one) || one.startsWith(other);
}

/** How many slips a text may be away from what was meant: a third of its letters. */
export function slipsAllowed(plain: string): number {
  return plain.length < 3 ? 0 : Math.floor(plain.length / 3);
}

/** A text without what people vary freely: case, hyphens, underscores, spaces. */
export function plainForm(text: string): string {
  return text.toLowerCase().replace(/[-_\s]+/g, "");
}

/** How many slips lie between two texts: a letter changed, left out or added, or two neighbours swapped once. */
export function countSlips(a: string, b: string): number {
  return isOneSwap(a, b) ? 1 : distance(a, b);
}

function isOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
