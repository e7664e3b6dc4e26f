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

/** As `nearest`, among texts that are in their plain form already. */
export function nearestPlain(plain: string, candidates: ReadonlyMap<string, unknown>): string | undefined {
  if (candidates.has(plain)) return plain;
  let best: string | undefined;
  let limit = plain.length < 3 ? 0 : Math.floor(plain.length / 3);
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

// `warning` for `warn`, `dueSoon` for `dueSoonDays`: one begins as the other, and no other candidate does.
function onlyExtension(plain: string, candidates: ReadonlyMap<string, unknown>): string | undefined {
  if (plain.length < 4) return undefined;
  const extending = [...candidates.keys()].filter(
    (other) => other.length >= 4 && (other.startsWith(plain) || plain.startsWith(other)),
  );
  return extending.length === 1 ? extending[0] : undefined;
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
