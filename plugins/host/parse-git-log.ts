import { splitAtNul } from "./split-at-nul.ts";

/** A commit, as far as a date needs it. */
export interface Commit {
  hash: string;
  /** When the author wrote it, in seconds since 1970. */
  authoredAt: number;
  author: string;
}

/** One file in one commit: what stood at `path` before and after. A blob that is not there is undefined. */
export interface Entry {
  path: string;
  before: string | undefined;
  after: string | undefined;
  /** Where the text stood until then, when it came from another path. */
  from?: string;
}

/** The `--format` that `parseGitLog` reads. */
export const commitFormat = "%H %at %aN";

/**
 * Reads the output of `git log --raw -z --no-abbrev` as it comes. `take` gets one commit at a time, in the order of the
 * log; the output of a plain `git diff-index` is one commit without a name. Call `end` after the last chunk.
 */
export function parseGitLog(take: (commit: Commit | undefined, entries: Entry[]) => void): {
  push(chunk: Buffer): void;
  end(): void;
} {
  let commit: Commit | undefined;
  let entries: Entry[] = [];
  let entry: Entry | undefined;
  let awaitsSource = false;
  const finish = () => {
    if (entries.length > 0) take(commit, entries);
    entries = [];
  };
  const push = splitAtNul((field) => {
    if (entry !== undefined) {
      const path = field.toString("utf8");
      if (awaitsSource) {
        entry.from = path;
        awaitsSource = false;
        return;
      }
      entries.push({ ...entry, path });
      entry = undefined;
      return;
    }
    // git sets a line end between a commit and its first file.
    const start = field[0] === lineFeed ? 1 : 0;
    if (field[start] === colon) {
      const raw = parseRawLine(field.toString("latin1", start));
      entry = raw.entry;
      awaitsSource = raw.isMove;
    } else if (field.length > start) {
      finish();
      commit = parseCommit(field.toString("utf8", start));
    }
  });
  return { push, end: finish };
}

const lineFeed = 10;
const colon = 58;
const noBlob = /^0+$/;

function parseRawLine(line: string): { entry: Entry; isMove: boolean } {
  const [, , before, after, status = ""] = line.split(" ");
  const entry = { path: "", before: blobOf(before), after: blobOf(after) };
  return { entry, isMove: status.startsWith("R") || status.startsWith("C") };
}

function blobOf(id: string | undefined): string | undefined {
  return id === undefined || noBlob.test(id) ? undefined : id;
}

function parseCommit(line: string): Commit {
  const [hash = "", authoredAt = ""] = line.split(" ", 2);
  return { hash, authoredAt: Number(authoredAt), author: line.slice(hash.length + authoredAt.length + 2) };
}
