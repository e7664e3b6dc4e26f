import type { Entry } from "./parse-git-log.ts";

/** What a commit did to one path, once it is known which texts moved. */
export interface Move extends Entry {
  /** The path the text came from has nothing after this commit, and no entry of its own says so. */
  emptiesSource?: true;
  /** The text that left this path stands at another. */
  wentOn?: true;
}

/**
 * git follows a file to a path that was free. Pages also swap names, or push each other along: then a text stands,
 * unchanged, at a path that had another before, and that path's own text has moved on or is gone. Where git took two
 * files for one because they are alike, a text that is the same to the byte decides.
 */
export function followExactMoves(entries: readonly Entry[]): Move[] {
  if (entries.length < 2) return entries.map(plainMove);
  const byText = textsThatLeft(entries);
  const sourceOf = (entry: Entry) => {
    const source = isNewText(entry) ? byText.get(entry.after) : undefined;
    return source === entry ? undefined : source;
  };
  const sources = new Map<Entry, Entry>();
  for (const entry of entries) {
    const source = sourceOf(entry);
    if (source !== undefined && isPushedOut(source, sourceOf)) sources.set(entry, source);
  }
  if (sources.size === 0) return entries.map(plainMove);
  const taken = new Set(sources.values());
  return entries.flatMap((entry) => resolveMove(entry, sources.get(entry), taken.has(entry)));
}

function plainMove(entry: Entry): Move {
  return entry.from === undefined ? entry : { ...entry, emptiesSource: true };
}

function resolveMove(entry: Entry, source: Entry | undefined, isTaken: boolean): Move[] {
  const { path, before, after, from } = entry;
  if (source !== undefined) {
    const move: Move = { path, before: after, after, from: source.from ?? source.path };
    if (source.from !== undefined) move.emptiesSource = true;
    return from === undefined || isTaken ? [move] : [move, { path: from, before, after: undefined }];
  }
  if (!isTaken) return [plainMove(entry)];
  if (from !== undefined) return [{ path, before: undefined, after }];
  return after === undefined ? [{ ...entry, wentOn: true }] : [entry];
}

// By each text that left its place in this commit: the entry that says so. Two files with one text: nobody can say
// which of them went on.
function textsThatLeft(entries: readonly Entry[]): Map<string, Entry | undefined> {
  const byText = new Map<string, Entry | undefined>();
  for (const entry of entries) {
    if (entry.before === undefined || entry.before === entry.after) continue;
    byText.set(entry.before, byText.has(entry.before) ? undefined : entry);
  }
  return byText;
}

function isNewText(entry: Entry): entry is Entry & { after: string } {
  return entry.after !== undefined && entry.before !== entry.after;
}

// A text that was merely used again elsewhere, while its own page was rewritten, is a copy and not a move.
function isPushedOut(source: Entry, sourceOf: (entry: Entry) => Entry | undefined): boolean {
  const seen = new Set<Entry>();
  for (let entry: Entry | undefined = source; entry !== undefined; entry = sourceOf(entry)) {
    if (entry.after === undefined || entry.from !== undefined || seen.has(entry)) return true;
    seen.add(entry);
  }
  return false;
}
