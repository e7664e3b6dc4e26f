import { parseDocument } from "../../core/document/parse-document.ts";
import { sameButLinks } from "../../core/rewrite/same-but-links.ts";
import { UsageError } from "../usage-error.ts";

/** What an interrupted move has left: files that stand in both places already. */
export interface Halfway {
  /** By their path now. */
  copied: ReadonlySet<string>;
}

/**
 * Finds what an earlier run of the same move has done. A file that stands at its new place already counts as moved if it says
 * the same, apart from where its links lead. Throws `UsageError` where something else stands there.
 */
export function findHalfway(
  moved: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  read: (path: string) => Uint8Array,
  aliases: Readonly<Record<string, string>>,
): Halfway {
  const copied = new Set<string>();
  for (const [from, to] of moved) {
    if (!files.has(to)) continue;
    if (!isCopy(from, to, read, aliases))
      throw new UsageError(`${to} exists already. Move it away first, or name another place.`);
    copied.add(from);
  }
  return { copied };
}

/** Throws `UsageError` where a folder is to go into another that has files of its own and is no half-made copy of it. */
export function refuseMixing(
  { copied }: Halfway,
  moved: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  to: string,
): void {
  const arrived = new Set(moved.values());
  const own = [...files].find((path) => path.startsWith(`${to}/`) && !arrived.has(path) && !moved.has(path));
  // Once every file has been copied, the first of the old ones may be gone.
  if (own !== undefined && copied.size < moved.size)
    throw new UsageError(`${to} exists already and holds ${own}. Move the pages one by one, or name another place.`);
}

function isCopy(
  from: string,
  to: string,
  read: (path: string) => Uint8Array,
  aliases: Readonly<Record<string, string>>,
): boolean {
  const [one, other] = [read(from), read(to)];
  if (Buffer.compare(one, other) === 0) return true;
  if (!/\.mdx?$/i.test(from) || !/\.mdx?$/i.test(to)) return false;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const parse = (bytes: Uint8Array, path: string): ReturnType<typeof parseDocument> =>
    parseDocument(decoder.decode(bytes), { path });
  return sameButLinks(parse(one, from), parse(other, to), aliases);
}
