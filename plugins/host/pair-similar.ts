/** A text that left its path, or one that appeared at another. */
export interface Loose {
  path: string;
  bytes: Uint8Array;
}

// As git does: half of the longer text must be the same, and a sweep of everything is nobody's move.
const leastAlike = 0.5;
const mostPairs = 20_000;

/** Pairs texts that left with texts that appeared, the most alike first, each once: the path then, and the path now. */
export function pairSimilar(left: readonly Loose[], appeared: readonly Loose[]): Map<string, string> {
  const pairs = new Map<string, string>();
  if (left.length * appeared.length > mostPairs) return pairs;
  const before = left.map(({ path, bytes }) => ({ path, ...countLines(bytes) }));
  const candidates = appeared.flatMap(({ path, bytes }) => {
    const after = countLines(bytes);
    return before.map((one) => ({ from: one.path, to: path, alike: likeness(one, after) }));
  });
  const best = candidates.filter(({ alike }) => alike >= leastAlike).sort((a, b) => b.alike - a.alike);
  const taken = new Set<string>();
  for (const { from, to } of best) {
    if (pairs.has(from) || taken.has(to)) continue;
    pairs.set(from, to);
    taken.add(to);
  }
  return pairs;
}

interface LineCount {
  /** How often each line stands in the text. */
  lines: ReadonlyMap<string, number>;
  length: number;
}

function countLines(bytes: Uint8Array): LineCount {
  const text = Buffer.from(bytes).toString("latin1");
  const lines = new Map<string, number>();
  for (const line of text.split(/(?<=\n)/)) lines.set(line, (lines.get(line) ?? 0) + 1);
  return { lines, length: text.length };
}

/** The share of the longer text that both have, from 0 to 1; two empty texts share nothing. */
function likeness(one: LineCount, other: LineCount): number {
  const longer = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < longer * leastAlike || longer === 0) return 0;
  let shared = 0;
  for (const [line, count] of one.lines) shared += Math.min(count, other.lines.get(line) ?? 0) * line.length;
  return shared / longer;
}
