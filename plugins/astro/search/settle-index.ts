import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** What Pagefind writes at the head of each of its packed files. */
const signature = Buffer.from("pagefind_dcd");

/** What of `pagefind-entry.json` is looked at: the name of each language's meta file. */
interface Entry {
  languages: Record<string, { hash: string }>;
}

/** A meta file: version, pages, chunks of the index, and the filters with the file each stands in; then more. */
type Meta = [
  version: unknown,
  pages: unknown,
  chunks: unknown,
  filters: [name: string, file: string][],
  ...rest: unknown[],
];

/** A file of a filter: its name, and each value with the pages that have it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/**
 * Puts the filters of a Pagefind bundle, and the values of each, in order: it writes them in another one every time, and names its
 * files by what they hold, so that the same handbook would make another index. Rejects, and then has changed nothing, where the
 * bundle is not as we know it.
 */
export async function settleIndex(bundle: string): Promise<void> {
  const { decode, encode } = await import("cborg");
  const read = async (path: string): Promise<unknown> => {
    const bytes = gunzipSync(await readFile(join(bundle, path)));
    if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`${path} is packed in a way not known`);
    return decode(bytes.subarray(signature.length));
  };
  const pack = (content: unknown): Buffer => gzipSync(Buffer.concat([signature, encode(content)]));
  const moves: { from: string; to: string; bytes: Buffer }[] = [];

  const entryFile = join(bundle, "pagefind-entry.json");
  const entry = JSON.parse(await readFile(entryFile, "utf8")) as Entry;
  for (const [language, index] of Object.entries(entry.languages)) {
    const metaFile = (hash: string): string => `pagefind.${hash}.pf_meta`;
    const [version, pages, chunks, filters, ...rest] = (await read(metaFile(index.hash))) as Meta;
    const settled = await Promise.all(
      filters.map(async ([name, file]): Promise<[string, string]> => {
        const [, values] = (await read(`filter/${file}.pf_filter`)) as Filter;
        const bytes = pack([name, values.toSorted(byName)]);
        const hash = `${language}_${digest(bytes, 7)}`;
        moves.push({ from: `filter/${file}.pf_filter`, to: `filter/${hash}.pf_filter`, bytes });
        return [name, hash];
      }),
    );
    const bytes = pack([version, pages, chunks, settled.sort(byName), ...rest]);
    const hash = `${language}_${digest(bytes, 10)}`;
    moves.push({ from: metaFile(index.hash), to: metaFile(hash), bytes });
    index.hash = hash;
  }
  for (const { from } of moves) await rm(join(bundle, from));
  for (const { to, bytes } of moves) await writeFile(join(bundle, to), bytes);
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(byName));
  await writeFile(entryFile, JSON.stringify({ ...entry, languages }));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function digest(bytes: Buffer, length: number): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, length);
}
