import type { LoaderContext } from "astro/loaders";
import type { CheckedHandbook } from "../../core/check.ts";
import type { PageVersion } from "../../core/handbook/host.ts";
import type { Page } from "../../core/handbook/page.ts";
import { comparisonKey, tellHistory, type Comparison } from "../../core/promise/history/tell-history.ts";
import type { ToldHistory } from "../../core/promise/history/told-change.ts";
import { buildPastReader } from "../../core/promise/receipts/read-past.ts";
import { optionsOf, takeVersions } from "../project.ts";
import { version } from "../version.ts";

interface Remembered {
  salt: string;
  comparisons: Record<string, Comparison>;
}

// Astro keeps it beside the entries from build to build.
const metaKey = "history";
// Another form of what is remembered makes the old one void.
const form = 2;
// So many pages' former texts are held in memory at a time.
const batch = 32;

/** Tells the history of pages of one collection; versions that were compared in an earlier build are not read again. */
export async function tellPages(
  { config, meta, generateDigest }: LoaderContext,
  checked: CheckedHandbook,
  pages: readonly Page[],
  content: string | undefined,
): Promise<Map<Page, ToldHistory>> {
  const { history: most } = optionsOf(config.root);
  const told = new Map<Page, ToldHistory>();
  if (most === 0 || checked.history.state !== "full") return told;
  const { of: versions, readTexts } = await takeVersions(config, content);
  const { handbook } = checked;
  const salt = generateDigest(JSON.stringify([version(), form, handbook.settings, handbook.publish]));
  const remembered = recall(meta.get(metaKey), salt);
  const readPast = buildPastReader(handbook, bandsOfOld(checked));
  const known = new Map<string, Comparison>();
  for (let start = 0; start < pages.length; start += batch) {
    const some = pages.slice(start, start + batch).map((page) => ({ page, versions: versions?.get(page.path) ?? [] }));
    const unknown = some.flatMap(({ page, versions: all }) =>
      all.slice(0, most).filter((each) => {
        const key = comparisonKey(page, each);
        const found = remembered[key];
        if (found) known.set(key, found);
        return !found;
      }),
    );
    const texts = await readTexts(idsOf(unknown));
    const decoder = new TextDecoder();
    const textOf = (id: string): string | undefined => {
      const bytes = texts.get(id);
      return bytes && decoder.decode(bytes);
    };
    const telling = { textOf, readPast, moved: handbook.settings.changes, most, known };
    for (const { page, versions: all } of some) told.set(page, tellHistory(page, all, telling));
  }
  const kept: Remembered = { salt, comparisons: Object.fromEntries(known) };
  meta.set(metaKey, JSON.stringify(kept));
  return told;
}

function recall(text: string | undefined, salt: string): Record<string, Comparison> {
  const kept = text === undefined ? undefined : (JSON.parse(text) as Remembered);
  return kept?.salt === salt ? kept.comparisons : {};
}

function idsOf(versions: readonly PageVersion[]): string[] {
  return versions.flatMap(({ before, text }) => (before === undefined ? [text] : [text, before]));
}

// Where nobody has named the bands to show, a page without one is shown, and so was its past.
function bandsOfOld({ handbook }: CheckedHandbook): readonly string[] | undefined {
  const isOpen = handbook.pages.some(({ hidden, fields }) => !hidden && fields.band === undefined);
  return isOpen ? undefined : handbook.publish;
}
