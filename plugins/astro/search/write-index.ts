import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AstroIntegrationLogger } from "astro";
import type { PagefindIndex } from "pagefind";
import type { CheckedHandbook } from "../../core/check.ts";
import { bodyMark, indexableHtml, listIndexEntries, type IndexEntry, type RecordEntry } from "./index-entries.ts";
import { bundleFolder, factsFile, wordsFile } from "./bundle.ts";
import { listWords } from "./list-words.ts";
import { listOwnerEntries } from "./owner-entries.ts";
import { listTeamEntries } from "./team-entries.ts";
import { listPromiseEntries } from "./promise-entries.ts";
import { buildSearchFacts, type SearchFacts } from "./search-facts.ts";
import { settleIndex } from "./settle-index.ts";

/** Parts of Pagefind's bundle for other ways to search than ours. */
const unused = [
  "pagefind-ui.js",
  "pagefind-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-modular-ui.css",
  "pagefind-highlight.js",
  "pagefind-component-ui.css",
];

const notInstalled =
  "The site has no search index, since pagefind is not installed. Run `npm install --save-dev pagefind`, or set `search: false`.";

const ofAnother = `The site has a search index in ${bundleFolder}/ already, so the handbook gets none of its own. Set \`search: false\`.`;

/** Writes the search index of the built site in `out`. What goes wrong is said, and the build goes on without search. */
export async function writeSearchIndex(
  checked: CheckedHandbook,
  out: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  if (isOfAnother(join(out, bundleFolder))) {
    logger.warn(ofAnother);
    return;
  }
  try {
    const pagefind = await import("pagefind");
    try {
      // What stands beside a link or a stage says how it stands, not what this page is about.
      const { index, errors } = await pagefind.createIndex({ excludeSelectors: [".link-note", ".stage-note"] });
      if (!index) throw new Error(errors.join("; "));
      const count = await addEntries(index, checked, out);
      if (count === 0) {
        await writeFacts(checked, join(out, bundleFolder), { isEmpty: true });
        return;
      }
      await writeBundle(index, checked, join(out, bundleFolder));
      await settleIndex(join(out, bundleFolder)).catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        logger.warn(`The search index works, but another build may write it in other bytes: ${reason}.`);
      });
      logger.info(`Search finds ${count === 1 ? "1 page" : `${count} pages and records`}.`);
    } finally {
      await pagefind.close();
    }
  } catch (cause) {
    logger.warn(explain(cause));
  }
}

function isOfAnother(bundle: string): boolean {
  return existsSync(join(bundle, "pagefind.js")) && !existsSync(join(bundle, factsFile));
}

function explain(cause: unknown): string {
  if (!(cause instanceof Error)) return notWritten(String(cause));
  const isMissing = "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND" && cause.message.includes("pagefind");
  return isMissing ? notInstalled : notWritten(cause.message);
}

function notWritten(reason: string): string {
  return `The search index could not be written: ${reason.replace(/\.$/, "")}. The site is built without it.`;
}

async function addEntries(index: PagefindIndex, checked: CheckedHandbook, out: string): Promise<number> {
  const { pages, records } = listIndexEntries(checked);
  let count = 0;
  // One by one, so that the same handbook always makes the same index.
  for (const page of pages) {
    const content = indexableHtml(page, await readPage(out, page));
    // Where the site has a page of its own at this address, that page holds no text of the handbook.
    if (content === undefined) continue;
    throwIfAny((await index.addHTMLFile({ url: page.url, content })).errors);
    count += 1;
  }
  for (const record of records) {
    if (!(await readPage(out, record)).includes(bodyMark)) continue;
    await addRecord(index, record);
    count += 1;
  }
  if (count === 0) return count;
  for (const owner of [...listOwnerEntries(checked), ...listTeamEntries(checked)]) {
    if ((await readPage(out, owner)) === "") continue;
    await addRecord(index, owner);
    count += 1;
  }
  for (const promises of Map.groupBy(listPromiseEntries(checked), ({ address }) => address).values()) {
    // Where the site has a page of its own at the address, no clause of ours stands on it.
    const [first] = promises;
    if (!first || !(await readPage(out, first)).includes(clauseMark)) continue;
    for (const promise of promises) await addRecord(index, promise);
  }
  return count;
}

// What the site itself writes beside every clause it shows.
const clauseMark = "data-clause=";

async function addRecord(index: PagefindIndex, { url, content, language, meta, filters }: RecordEntry): Promise<void> {
  throwIfAny((await index.addCustomRecord({ url, content, language, meta, filters })).errors);
}

/** The HTML that was written for the page of an entry; nothing where none was. */
async function readPage(out: string, { address }: IndexEntry): Promise<string> {
  const bare = address.slice(1, -1);
  for (const file of [`${bare}/index.html`, `${bare}.html`]) {
    const html = await readFile(join(out, file), "utf8").catch(() => undefined);
    if (html !== undefined) return html;
  }
  return "";
}

async function writeBundle(index: PagefindIndex, checked: CheckedHandbook, folder: string): Promise<void> {
  throwIfAny((await index.writeFiles({ outputPath: folder })).errors);
  await Promise.all(unused.map((file) => rm(join(folder, file), { force: true })));
  await writeFacts(checked, folder);
  await writeFile(join(folder, wordsFile), JSON.stringify(listWords(checked)));
}

async function writeFacts(checked: CheckedHandbook, folder: string, more: Partial<SearchFacts> = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, factsFile), JSON.stringify({ ...buildSearchFacts(checked), ...more }));
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join("; "));
}
