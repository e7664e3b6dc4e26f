import type { ClauseName } from "../document/clause.ts";
import type { Document } from "../document/document.ts";
import { readClauses } from "../document/read-clauses.ts";
import { buildSchemas, type Schemas } from "../schema/frontmatter.ts";
import { folderOfKind, kinds, type Kind } from "../schema/kind.ts";
import { readFields } from "../schema/read-fields.ts";
import type { Settings } from "../schema/settings.ts";
import { addressOf } from "./address.ts";
import type { OwnersOf } from "./code-owners.ts";
import { buildMatcher, type Matcher } from "./globs.ts";
import type { HandbookRecord, Page } from "./page.ts";
import { readRecords } from "./records.ts";

/** Settings made ready for asking about one path after another. */
export interface PageSettings {
  schemas: Schemas;
  bands: readonly string[];
  /** The bands shown; undefined where nobody has said so. */
  publish: readonly string[] | undefined;
  kindGlobs: readonly [Kind, Matcher][];
  recordGlobs: readonly [Kind, Matcher][];
  defaults: readonly { matches: Matcher; fields: Record<string, unknown> }[];
  aliases: readonly [string, string][];
  ownersOf: OwnersOf;
}

/** Compiles what building pages needs of the settings. */
export function buildPageSettings(
  settings: Settings,
  publish: readonly string[] | undefined,
  ownersOf: OwnersOf,
): PageSettings {
  const [first = "A", ...rest] = Object.keys(settings.bands);
  const globsOf = (byKind: Partial<Record<Kind, string[]>>): [Kind, Matcher][] =>
    kinds.flatMap((kind) => (byKind[kind] ? [[kind, buildMatcher(byKind[kind])] satisfies [Kind, Matcher]] : []));
  return {
    schemas: buildSchemas([first, ...rest]),
    bands: [first, ...rest],
    publish,
    kindGlobs: globsOf(settings.kinds),
    recordGlobs: globsOf(settings.records),
    defaults: Object.entries(settings.defaults).map(([glob, fields]) => ({ matches: buildMatcher([glob]), fields })),
    aliases: Object.entries(settings.fields),
    ownersOf,
  };
}

/** The kinds of records that stand on the page at `path`. */
export function heldKinds(path: string, settings: PageSettings): HandbookRecord["kind"][] {
  return settings.recordGlobs.flatMap(([kind, matches]) => (kind !== "guide" && matches(path) ? [kind] : []));
}

/** What the page at `path` is, where its frontmatter does not say. */
export function kindOfPath(path: string, settings: PageSettings): Kind {
  for (const [kind, matches] of settings.kindGlobs) if (matches(path)) return kind;
  if (heldKinds(path, settings).length > 0) return "guide";
  const [folder, ...rest] = path.split("/");
  if (rest.length === 1 && /^index\.mdx?$/i.test(rest[0] ?? "")) return "guide";
  return kinds.find((kind) => rest.length > 0 && folderOfKind[kind] === folder) ?? "guide";
}

/**
 * Makes a page of a document: its kind, its validated fields, its address, its records and, of a contract (with `allClauses`
 * of any page), its clauses. Wrong values become faults.
 */
export function buildPage(document: Document, settings: PageSettings, allClauses = false): Page {
  const { path } = document;
  const { raw, keys } = gatherFields(document, settings);
  const said = kinds.find((kind) => kind === raw["kind"]);
  const kind = said ?? kindOfPath(path, settings);
  const { values, faults } = readFields(
    settings.schemas[kind],
    raw,
    fallbacksFor(kind, document, raw["band"] === undefined ? settings.bands[0] : settings.bands.at(-1)),
  );
  const isIndex = /(?:^|\/)(?:index)\.mdx?$/i.test(path) || path === "404.md" || path === "404.mdx";
  const window = values.refresh_after_days;
  const faulty = (field: string): boolean => faults.some((fault) => fault.path[0] === field);
  const page = {
    kind,
    fields: values,
    path,
    document,
    title: values.title ?? titleOf(document),
    address: addressOf(path),
    owners: values.owner !== undefined && !faulty("owner") ? values.owner : settings.ownersOf(path),
    faults: document.frontmatter.state === "broken" ? [] : faults,
    keys,
    refreshAfter: window !== undefined && !faulty("refresh_after_days") ? window : defaultWindow(kind, isIndex),
    hidden: isHidden(bandOf(raw["band"], settings.bands), settings),
    unreadable: document.unreadable,
    isIndex,
    holds: heldKinds(path, settings),
    records: [],
    clauses: [],
  } as unknown as Page;
  if (page.unreadable) return page;
  page.records = readRecords(page);
  if (kind === "contract" || allClauses) page.clauses = readClauses(document.outline ?? [], document.text);
  if (page.kind === "contract" && page.fields.parties)
    for (const { name } of page.clauses) document.anchors.add(clauseAnchor(name));
  return page;
}

/** The id under which the page of a contract between parties carries a clause. */
export function clauseAnchor(name: ClauseName): string {
  return `promise-${name}`;
}

function gatherFields(
  document: Document,
  settings: PageSettings,
): { raw: Record<string, unknown>; keys: Map<string, string> } {
  const written = document.frontmatter.values;
  const raw: Record<string, unknown> = {};
  const keys = new Map<string, string>();
  for (const { matches, fields } of settings.defaults) if (matches(document.path)) Object.assign(raw, fields);
  for (const [name, field] of settings.aliases) {
    if (written[name] === undefined || written[name] === null) continue;
    raw[field] = written[name];
    keys.set(field, name);
  }
  for (const [name, value] of Object.entries(written)) {
    if (value === null || value === undefined) continue;
    raw[name] = value;
    keys.set(name, name);
  }
  return { raw, keys };
}

function fallbacksFor(kind: Kind, document: Document, band: string | undefined): Record<string, unknown> {
  const required = {
    title: titleOf(document).slice(0, 120),
    owner: "@unknown",
    band,
    change_type: "patch",
    refresh_after_days: 90,
  };
  if (kind === "contract") return required;
  return kind === "stream" ? { state: "unknown" } : {};
}

function titleOf(document: Document): string {
  const heading =
    document.headings.find(({ depth, text }) => depth === 1 && text !== "") ??
    document.headings.find(({ text }) => text !== "");
  if (heading) return heading.text;
  const stem = (document.path.split("/").at(-1) ?? document.path).replace(/\.mdx?$/i, "");
  const words = stem === "index" ? (document.path.split("/").at(-2) ?? "Home") : stem;
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll("-", " ");
}

function defaultWindow(kind: Kind, isIndex: boolean): number | "never" {
  return isIndex || kind === "decision" || kind === "stream" ? "never" : 90;
}

// A band that differs in case alone is meant; one that does not exist counts as the narrowest, so that a slip shows a page to
// nobody new.
function bandOf(value: unknown, bands: readonly string[]): string | undefined {
  if (value === undefined) return undefined;
  const wanted = typeof value === "string" ? value.trim().toLowerCase() : undefined;
  return bands.find((band) => band.toLowerCase() === wanted) ?? bands.at(-1);
}

function isHidden(band: string | undefined, { publish, bands }: PageSettings): boolean {
  if (publish === undefined) return band !== undefined && band !== bands[0];
  return band === undefined || !publish.includes(band);
}
