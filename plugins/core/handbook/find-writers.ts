import type { Host, PageVersion } from "./host.ts";

/** The text of a page as it was when something was written into it. */
export interface Writer {
  text: string;
  /** The commit that wrote it; undefined for one that git does not show, as a merge that wrote words of its own. */
  version?: PageVersion;
}

// Most receipts are among a page's newest commits; who is not found there is looked for further back.
const firstRound = 4;

/**
 * For each page, the last commit that brought in what its test sees: a review's receipt, a party's acceptance. The
 * text is the whole page, without a byte-order mark. A page is left out when no commit wrote it: then it stands in the
 * work tree alone. Undefined where history cannot tell.
 */
export async function findWriters(
  host: Host,
  tests: ReadonlyMap<string, (text: string) => boolean>,
  timeZone: string,
): Promise<Map<string, Writer> | undefined> {
  if (tests.size === 0) return new Map();
  const versions = await host.versions([...tests.keys()], timeZone);
  if (versions === undefined) return undefined;
  const found = new Map<string, Writer>();
  let open = [...tests].map(([page, test]) => ({ page, test, versions: versions.get(page) ?? [], passed: 0 }));
  for (let round = firstRound; open.length > 0; round *= 2) {
    const slices = open.map((search) => search.versions.slice(search.passed, search.passed + round));
    const ids = slices.flat().flatMap(({ text, before }) => (before === undefined ? [text] : [text, before]));
    const texts = await host.readTexts(ids);
    open = open.filter((search, index) => {
      const slice = slices[index] ?? [];
      const writer = findWriter(slice, search.test, texts, found.get(search.page));
      if (writer !== undefined) found.set(search.page, writer);
      search.passed += slice.length;
      return writer?.version === undefined && search.passed < search.versions.length;
    });
  }
  return found;
}

function findWriter(
  versions: readonly PageVersion[],
  test: (text: string) => boolean,
  texts: ReadonlyMap<string, Uint8Array>,
  known: Writer | undefined,
): Writer | undefined {
  const decoder = new TextDecoder();
  // What a commit wrote is what stood before the next one.
  const tested = new Map<string, string | undefined>();
  const held = (id: string | undefined): string | undefined => {
    if (id === undefined || tested.has(id)) return id === undefined ? undefined : tested.get(id);
    const bytes = texts.get(id);
    const text = bytes && decoder.decode(bytes);
    const found = text !== undefined && test(text) ? text : undefined;
    tested.set(id, found);
    return found;
  };
  let oldest = known;
  for (const version of versions) {
    const text = held(version.text);
    const before = held(version.before);
    if (text !== undefined && before === undefined) return { text, version };
    if (before !== undefined) oldest = { text: before };
  }
  return oldest;
}
