import { escapeAttribute } from "entities";
import type { CheckedHandbook } from "../../core/check.ts";
import type { Span } from "../../core/document/document.ts";
import { hrefOf } from "../../core/handbook/address.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import { folderOfKind, kinds } from "../../core/schema/kind.ts";
import { verdictFacts } from "../content/build-facts.ts";
import { buildPublished } from "../content/published.ts";
import { speakWith, type Speak } from "../site/speak.ts";
import { standingsOf } from "./standings-of.ts";
import { teamsOf } from "./teams-of.ts";
import { packTrust } from "./trust-line.ts";

/** What the index says of a page or record besides its text. */
export interface IndexEntry {
  /** Address of its page. */
  address: string;
  url: string;
  language: string;
  /** Searched along with the text. */
  meta: Record<string, string>;
  /** What results are narrowed by, and what they say of themselves. */
  filters: Record<string, string[]>;
}

/** A page of the index. Its text is what its HTML marks with `data-pagefind-body`. */
export interface PageEntry extends IndexEntry {
  /** True for a page that steps back behind others which hold the same words. */
  isLight: boolean;
}

/** Something with a text of its own: a record that stands on a page with others, a promise, or what somebody owns. */
export interface RecordEntry extends IndexEntry {
  content: string;
}

// A kind's index is generated, whatever introduces it; the page for what is missing leads nowhere.
const generated = new Set([...kinds.map((kind) => `/${folderOfKind[kind]}/`), "/404/"]);
const lightWeight = 0.4;

/** Everything of the handbook that can be found: the pages this build shows, and each record that shares its page. */
export function listIndexEntries(checked: CheckedHandbook): { pages: PageEntry[]; records: RecordEntry[] } {
  const speak = speakWith(checked.handbook.settings.words);
  const shown = checked.handbook.pages.filter(buildPublished(checked));
  const pages = shown
    .filter(({ address }) => !generated.has(address))
    .map((page) => {
      const isLight = stepsBack(page);
      return { ...describeEntry(checked, speak, page, undefined, isLight), isLight };
    });
  const records = shown
    .flatMap((page) => page.records.filter(({ anchor }) => anchor !== undefined))
    .map((record) => ({
      ...describeEntry(checked, speak, record.page, record, isRetired(record.page)),
      content: textOf(record),
    }));
  return { pages, records };
}

/** What the index says of a page, or of a record on it; one that is light steps back behind others which hold the same words. */
export function describeEntry(
  checked: CheckedHandbook,
  speak: Speak,
  page: Page,
  record?: HandbookRecord,
  isLight = false,
): IndexEntry {
  const { shape } = checked.handbook;
  const { band, status, tags } = page.fields;
  const standings = standingsOf(checked, page, speak);
  const kind = record?.kind ?? page.kind;
  const owners = record?.owners ?? page.owners;
  const parties = page.kind === "contract" ? page.fields.parties?.map(({ team }) => team) : undefined;
  const teams = teamsOf(checked, page, owners);
  const hash = record?.anchor === undefined ? "" : `#${encodeURIComponent(record.anchor)}`;
  return {
    address: page.address,
    url: hrefOf(page.address, shape) + hash,
    language: speak("language"),
    meta: withoutEmpty({
      // Two names for one thing, since how much a word of it counts goes by the name.
      [isLight ? "name" : "title"]: record?.title ?? page.title,
      kind: speak(`kind.${kind}`),
      owner: owners.join(", "),
      teams: parties?.join(", "),
      tags: tags?.join(", "),
      // How people call a page is often how its file is called.
      slug: record?.anchor === undefined ? slugWords(page.address) : undefined,
      standing: standings.words.join(" · "),
    }),
    filters: {
      kind: [kind],
      ...(owners.length > 0 && { owner: owners }),
      ...(teams.length > 0 && { team: teams }),
      ...(band !== undefined && { band: [band] }),
      status: [status],
      ...(standings.lines.length > 0 && { standing: standings.lines }),
      trust: [packTrust(verdictFacts(checked, page, record), record?.confirmed)],
    },
  };
}

// Who looks something up comes for what holds: how-tos come after it, so do pages whose records stand for themselves.
function stepsBack(page: Page): boolean {
  return page.kind === "guide" || page.records.some(({ anchor }) => anchor !== undefined) || isRetired(page);
}

function isRetired({ fields: { status } }: Page): boolean {
  return status === "archived" || status === "superseded";
}

// What stands beside the text of a record is in the index by itself.
const asides = /^(?:owner|last |related|ask\b)/i;

function textOf({ page, span, title }: HandbookRecord): string {
  const isInside = ({ start, end }: Span): boolean => start >= span.start && end <= span.end;
  const blocks = (page.document.outline ?? []).flatMap((section) => section.blocks);
  const texts = blocks.flatMap((block) => {
    if (block.type === "table") return block.rows.flat().filter(isInside);
    return "items" in block ? block.items.filter((item) => isInside(item) && !asides.test(item.label ?? "")) : [];
  });
  return (
    texts
      .map(({ text }) => text.trim())
      .filter((text) => text !== "" && text !== title)
      .join(" · ") || title
  );
}

function slugWords(address: string): string {
  return address.split("/").at(-2)?.replaceAll("-", " ") ?? "";
}

function withoutEmpty(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The attribute that marks the text of a page for the index. */
export const bodyMark = "data-pagefind-body";

/** A page as Pagefind reads it: its text, and what the index says of it. Undefined where nothing in `html` is marked as its text. */
export function indexableHtml({ language, meta, filters, isLight }: PageEntry, html: string): string | undefined {
  const marked = html.indexOf(bodyMark);
  if (marked === -1) return undefined;
  // The heading stands before the text: it would be taken for the title again.
  const text = html.slice(html.lastIndexOf("<", marked), html.indexOf("</main", marked));
  const body = isLight ? `<div data-pagefind-weight="${lightWeight}">${text}</div>` : text;
  const marks = [
    ...Object.entries(meta).map(([name, value]) => mark("meta", name, value)),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => mark("filter", name, value))),
  ];
  return `<html lang="${escapeAttribute(language)}"><head>${marks.join("")}</head><body>${body}</body></html>`;
}

function mark(what: "meta" | "filter", name: string, value: string): string {
  return `<meta data-pagefind-${what}="${name}[content]" content="${escapeAttribute(value)}">`;
}
