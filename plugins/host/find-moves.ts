import { join } from "node:path";
import type { BlobReader } from "./blob-reader.ts";
import { followExactMoves } from "./exact-moves.ts";
import type { Repository } from "./git-repository.ts";
import { pairSimilar, type Loose } from "./pair-similar.ts";
import type { Entry } from "./parse-git-log.ts";
import { readFiles } from "./read-files.ts";

/** A file that git does not track, by its path in the content folder, and the id its text would have. */
export interface UntrackedFile {
  page: string;
  id: string | undefined;
}

/** Where the texts of a content folder moved, by their paths then: what git saw, and what was moved by hand. */
export async function findMoves(
  { top, prefix }: Repository,
  blobs: BlobReader,
  changes: readonly Entry[],
  untracked: readonly UntrackedFile[],
): Promise<Map<string, string>> {
  const appeared = untracked.map(({ page, id }) => ({ path: prefix + page, before: undefined, after: id }));
  const renamed = new Map<string, string>();
  for (const { path, from } of followExactMoves([...changes, ...appeared])) {
    if (from !== undefined) renamed.set(from.slice(prefix.length), path.slice(prefix.length));
  }
  const arrived = new Set(renamed.values());
  const free = untracked.flatMap(({ page }) => (arrived.has(page) ? [] : [page]));
  if (free.length > 0) {
    const left = await textsThatLeft(prefix, blobs, changes, renamed);
    const texts = left.length === 0 ? [] : readFiles(join(top, prefix), free);
    const pairs = pairSimilar(
      left,
      texts.flatMap((read) => ("bytes" in read ? [read] : [])),
    );
    for (const [from, to] of pairs) renamed.set(from, to);
  }
  return new Map([...renamed].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// git compares what it tracks; a file that was moved by hand is not yet known to it.
async function textsThatLeft(
  prefix: string,
  blobs: BlobReader,
  changes: readonly Entry[],
  renamed: ReadonlyMap<string, string>,
): Promise<Loose[]> {
  const gone = changes.flatMap(({ path, before, after }) => {
    const page = path.slice(prefix.length);
    return before === undefined || after !== undefined || renamed.has(page) ? [] : [{ path: page, before }];
  });
  const texts = await Promise.all(gone.map(({ before }) => blobs.read(before)));
  return gone.flatMap(({ path }, index) => {
    const bytes = texts[index];
    return bytes === undefined ? [] : [{ path, bytes }];
  });
}
