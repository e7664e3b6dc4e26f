import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import type { CheckedHandbook } from "../../core/check.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import { readLimit } from "../../core/handbook/read-limit.ts";
import { folderOfKind, type Kind } from "../../core/schema/kind.ts";
import { contentFolderOf, optionsOf, takeRun } from "../project.ts";
import { version } from "../version.ts";
import { buildFactsOf } from "./build-facts.ts";
import { entryIdOfPage, entryIdOfRecord } from "./entry-id.ts";
import type { EntryFacts } from "./facts.ts";
import { buildPublished } from "./published.ts";
import { renderMarkdown, renderPieces } from "./render-entry.ts";
import { tellPages } from "./tell-pages.ts";

interface Entry {
  id: string;
  page: Page;
  record: HandbookRecord | undefined;
}

/** The name of a collection's loader, by which the dev server refreshes it. */
export function loaderName(collection: string): string {
  return `astro-handshake-${collection}`;
}

/** Fills one collection with the pages and records of a kind that this build shows. Broken files are left out, never thrown. */
export function handbookLoader(kind: Kind, content: string | undefined): Loader {
  const collection = folderOfKind[kind];
  return {
    name: loaderName(collection),
    load: async (context) => {
      const checked = await takeRun(context.config, collection, content);
      const published = buildPublished(checked);
      const factsOf = buildFactsOf(checked, published);
      const folder = contentFolderOf(context.config.root, content ?? optionsOf(context.config.root).content);
      const salt = saltOf(context, checked);
      const entries = entriesOf(checked, kind, published);
      const pages = entries.flatMap(({ page, record }) => (record?.anchor === undefined ? [page] : []));
      const histories = await tellPages(context, checked, pages, content);
      const kept = new Set<string>();
      for (const entry of entries) {
        kept.add(entry.id);
        const history = entry.record?.anchor === undefined ? histories.get(entry.page) : undefined;
        const facts = factsOf(entry.page, entry.record);
        await storeEntry(context, folder, entry, history ? { ...facts, history } : facts, salt);
      }
      for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
    },
  };
}

function entriesOf({ handbook }: CheckedHandbook, kind: Kind, published: (page: Page) => boolean): Entry[] {
  const shown = handbook.pages.filter(published);
  const pages = shown.flatMap((page): Entry[] => {
    if (page.kind !== kind) return [];
    return [{ id: entryIdOfPage(page), page, record: page.records.find(({ anchor }) => anchor === undefined) }];
  });
  const parts = shown.flatMap(({ records }) => records.filter((record) => record.kind === kind && record.anchor !== undefined));
  return [...pages, ...parts.map((record) => ({ id: entryIdOfRecord(record), page: record.page, record }))];
}

// Whatever decides how a body is rendered besides its own text.
function saltOf(context: LoaderContext, { handbook }: CheckedHandbook): string {
  const { sanitize } = optionsOf(context.config.root);
  return JSON.stringify([version(), handbook.shape, handbook.settings, sanitize]);
}

async function storeEntry(
  context: LoaderContext,
  folder: string,
  { id, page, record }: Entry,
  facts: Omit<EntryFacts, "pieces" | "sourceDigest">,
  salt: string,
): Promise<void> {
  const { store, generateDigest } = context;
  const { document } = page;
  const isPage = record?.anchor === undefined;
  const sourceDigest = generateDigest(salt + document.text);
  const known = store.get<{ handbook?: EntryFacts }>(id);
  const before = known?.data.handbook?.sourceDigest === sourceDigest ? known : undefined;
  const body = isPage ? document.text.slice(document.frontmatter.bodyStart) : document.text.slice(record.span.start, record.span.end);
  const deferred = isPage && document.format === "mdx";
  const renderedPage = deferred || !isPage ? undefined : (before?.rendered ?? (await renderMarkdown(context, folder, page, body)));
  const pieces = before?.data.handbook?.pieces ?? (record ? await renderPieces(context, folder, record, renderedPage?.html) : {});
  const rendered = renderedPage ?? (deferred ? undefined : { html: pieces["answer"]?.html ?? "" });
  const handbook: EntryFacts = { ...facts, pieces, sourceDigest };
  const filePath = relative(fileURLToPath(context.config.root), `${folder}/${page.path}`).replaceAll("\\", "/");
  const data = await context.parseData({ id, data: { ...limitFields(record), ...fieldsOf(page, isPage), handbook }, filePath });
  store.set({
    id,
    data,
    body,
    filePath,
    digest: generateDigest(sourceDigest + JSON.stringify(data)),
    ...(deferred && { deferredRender: true }),
    ...(rendered && { rendered }),
  });
}

// What a guardrail says in words counts where the frontmatter does not say it.
function limitFields(record: HandbookRecord | undefined): Record<string, unknown> {
  if (record?.kind !== "state" || record.pieces.guardrail === undefined) return {};
  const { maxAge, maxWip } = readLimit(record.pieces.guardrail.text);
  return { ...(maxAge !== undefined && { max_age: maxAge }), ...(maxWip !== undefined && { max_wip: maxWip }) };
}

// A record on a shared page has its own kind; of the page's fields only those that every kind has are its own too.
function fieldsOf(page: Page, isPage: boolean): Record<string, unknown> {
  if (isPage) return { ...page.fields };
  const { band, status, change_type } = page.fields;
  return { status, ...(band !== undefined && { band }), ...(change_type !== undefined && { change_type }) };
}
