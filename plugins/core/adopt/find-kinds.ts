import { isCoreName, namesInLabel } from "../document/clause-label.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";
import { kinds, type Kind } from "../schema/kind.ts";
import { english } from "../vocabulary/english.ts";

const words = english.adoption;
const enoughClauses = 4;

/** Globs of the pages that are of a kind by their folder, their name or their body, and not yet by the handbook's own rules. */
export function findKinds({ pages }: Handbook): Partial<Record<Kind, string[]>> {
  const found: Partial<Record<Kind, string[]>> = {};
  const open = pages.filter((page) => page.kind === "guide" && !page.isIndex && !page.keys.has("kind"));
  for (const kind of kinds) {
    const globs = [...inFolders(open, kind), ...byName(open, kind), ...byBody(open, kind)];
    if (globs.length > 0) found[kind] = [...new Set(globs)];
  }
  return found;
}

function inFolders(pages: readonly Page[], kind: Kind): string[] {
  const names: readonly string[] = words.folders[kind];
  const folders = new Map<string, Page[]>();
  for (const page of pages) {
    const segments = page.path.split("/").slice(0, -1);
    const depth = segments.findIndex((segment) => names.includes(segment.toLowerCase()));
    if (depth === -1) continue;
    const folder = segments.slice(0, depth + 1).join("/");
    folders.set(folder, [...(folders.get(folder) ?? []), page]);
  }
  return [...folders].flatMap(([folder, found]) => globsOf(folder, found));
}

// An index introduces its folder and is none of its pages; so do the pages that explain how to write the others.
function globsOf(folder: string, pages: readonly Page[]): string[] {
  const inside = pages.filter((page) => !isAbout(page));
  const names = inside.map(({ path }) => path.slice(folder.length + 1));
  if (names.length === 0) return [];
  if (names.every((name) => /^\d/.test(name))) return [`${folder}/[0-9]*.${extensionOf(names)}`];
  const others = inside.length < pages.length || names.some((name) => name.includes("/"));
  const about = [...new Set(["index", ...pages.filter(isAbout).map(stemOf)])];
  const deep = names.some((name) => name.includes("/")) ? "**/" : "";
  return [`${folder}/${deep}${others ? `!(${about.join("|")})` : "*"}.${extensionOf(names)}`];
}

function byName(pages: readonly Page[], kind: Kind): string[] {
  const { told, likely } = words.files[kind];
  return pages.flatMap((page) => {
    if (isAbout(page) || inKnownFolder(page, kind)) return [];
    const stem = stemOf(page);
    const begins = (word: string): boolean => stem.toLowerCase().startsWith(`${word}-`);
    const word = told.find(begins);
    if (word === undefined) return likely.some(begins) && saysSo(page, kind) ? [page.path] : [];
    const folder = page.path.slice(0, page.path.lastIndexOf("/") + 1);
    return [`${folder}${stem.slice(0, word.length)}-*.${extensionOf([page.path])}`];
  });
}

function byBody(pages: readonly Page[], kind: Kind): string[] {
  if (kind !== "contract") return [];
  const elsewhere = pages.filter((page) => !inKnownFolder(page, kind) && byName([page], kind).length === 0);
  return elsewhere.filter(hasParties).map(({ path }) => path);
}

function saysSo(page: Page, kind: Kind): boolean {
  if (kind === "contract") return promises(page);
  const headings = page.document.headings.map(({ text }) => text.toLowerCase());
  const [first = "", second = ""] = words.decisionHeadings;
  return (
    page.document.frontmatter.values["stage"] !== undefined ||
    (headings.includes(first) && headings.some((heading) => heading.startsWith(second))) ||
    (headings.some((heading) => /^fram(?:e|ing)\b/.test(heading)) &&
      headings.some((heading) => /^deci(?:de|sion)\b/.test(heading)))
  );
}

function hasParties({ document }: Page): boolean {
  return Array.isArray(document.frontmatter.values["parties"]);
}

function promises({ clauses }: Page): boolean {
  const core = clauses.filter(
    ({ label, parts }) => parts.length > 0 && namesInLabel(label).some((named) => isCoreName(named)),
  );
  return new Set(core.map(({ name }) => name)).size >= enoughClauses;
}

function inKnownFolder({ path }: Page, kind: Kind): boolean {
  const names: readonly string[] = words.folders[kind];
  return path
    .split("/")
    .slice(0, -1)
    .some((segment) => names.includes(segment.toLowerCase()));
}

function stemOf({ path }: Page): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.mdx?$/i, "");
}

function isAbout(page: Page): boolean {
  return words.about.some((name) => name === stemOf(page).toLowerCase());
}

function extensionOf(names: readonly string[]): string {
  const mdx = names.some((name) => name.endsWith(".mdx"));
  return mdx ? (names.every((name) => name.endsWith(".mdx")) ? "mdx" : "{md,mdx}") : "md";
}
