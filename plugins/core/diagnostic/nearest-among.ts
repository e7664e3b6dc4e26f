import { countSlips, isExtension, shortestExtension, slipsAllowed } from "./nearest.ts";

interface Candidate {
  text: string;
  /** Which of 32 groups of letters it has. */
  letters: number;
  /** Its place among all. */
  at: number;
}

/**
 * Makes the search for the nearest among many texts in their plain form, which says what `nearest` says of them. It pays
 * where it is asked more than a few times.
 */
export function buildNearestAmong(candidates: ReadonlySet<string>): (plain: string) => string | undefined {
  const all = [...candidates].map((text, at): Candidate => ({ text, letters: lettersOf(text), at }));
  const byLength = Map.groupBy(all, ({ text }) => text.length);
  const long = all.filter(({ text }) => text.length >= shortestExtension);
  const byBeginning = Map.groupBy(long, ({ text }) => text.slice(0, shortestExtension));
  const found = new Map<string, string | undefined>();

  const fewestSlips = (plain: string): string | undefined => {
    const letters = lettersOf(plain);
    let best: Candidate | undefined;
    let limit = slipsAllowed(plain);
    for (let off = 0; off <= limit; off += 1) {
      for (const length of off === 0 ? [plain.length] : [plain.length - off, plain.length + off]) {
        for (const candidate of byLength.get(length) ?? []) {
          // Every letter that only one of them has costs a slip.
          if (mostLettersApart(letters, candidate.letters) > limit) continue;
          const steps = countSlips(plain, candidate.text);
          if (steps > limit || (best && steps === limit && candidate.at > best.at)) continue;
          best = candidate;
          limit = steps;
        }
      }
    }
    return best?.text;
  };
  const onlyExtension = (plain: string): string | undefined => {
    const alike = byBeginning.get(plain.slice(0, shortestExtension)) ?? [];
    const extending = alike.filter(({ text }) => isExtension(plain, text));
    return extending.length === 1 ? extending[0]?.text : undefined;
  };
  return (plain) => {
    if (candidates.has(plain)) return plain;
    if (!found.has(plain)) found.set(plain, fewestSlips(plain) ?? onlyExtension(plain));
    return found.get(plain);
  };
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function mostLettersApart(one: number, other: number): number {
  return Math.max(countBits(one & ~other), countBits(other & ~one));
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
