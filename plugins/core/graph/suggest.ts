import { buildNearestAmong } from "../diagnostic/nearest-among.ts";
import { nearest, plainForm } from "../diagnostic/nearest.ts";
import { addressOf, decodeUrl, pathForm, splitUrl } from "../handbook/address.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";
import type { BrokenReason } from "./resolution.ts";

/** What suggestions are drawn from; its indexes are built on first use, since most handbooks have few broken links. */
export interface Suggester {
  handbook: Handbook;
  renamed: ReadonlyMap<string, string>;
  /** The names that paths end in: of pages, hidden ones among them or not, or of other files. */
  byName(what: "shown" | "pages" | "files"): Names;
}

interface Names {
  /** Paths by the plain form of their last segment. */
  paths: ReadonlyMap<string, string[]>;
  nearest(name: string): string | undefined;
}

/** Makes a suggester over a handbook and the renames that its history knows. */
export function buildSuggester(handbook: Handbook, renamed: ReadonlyMap<string, string>): Suggester {
  const built = new Map<string, Names>();
  const pathsOf = {
    shown: () => handbook.pages.filter(({ hidden }) => !hidden).map(({ path }) => path),
    pages: () => handbook.byPath.keys(),
    files: () => handbook.files,
  };
  const byName: Suggester["byName"] = (what) => {
    const known = built.get(what);
    if (known) return known;
    const paths = Map.groupBy(pathsOf[what](), plainName);
    const names = { paths, nearest: buildNearestAmong(new Set(paths.keys())) };
    built.set(what, names);
    return names;
  };
  return { handbook, renamed, byName };
}

function plainName(path: string): string {
  const segments = path.replace(/\/+$/, "").split("/");
  const last = (segments.at(-1) ?? "").replace(/\.mdx?$|\.html?$/i, "");
  const name = last.toLowerCase() === "index" ? (segments.at(-2) ?? "index") : last;
  return name.toLowerCase().replace(/[-_\s.]+/g, "");
}

/** The URL to paste in place of `url`, and what was wrong with it; a relative target counts from the folder of `origin`. */
export function suggestTarget(
  suggester: Suggester,
  page: Page,
  origin: string,
  url: string,
  target: string,
): { url: string; reason: BrokenReason } | undefined {
  const path = target.replace(/^(?:\/+|(?:\.{1,2}\/)+)/, "");
  const sitePath = target.startsWith("/");
  const renamed = renamedTarget(suggester, path);
  if (renamed !== undefined) return { url: spell(suggester, origin, url, renamed, sitePath), reason: "moved" };
  const found = nearestPath(suggester, page, path);
  if (found === undefined) return undefined;
  return { url: spell(suggester, origin, url, found, sitePath), reason: whatDiffers(found, path, sitePath) };
}

function whatDiffers(found: string, path: string, sitePath: boolean): BrokenReason {
  if (sitePath && addressOf(found) === addressOf(path)) return pathForm(path) === "document" ? "extension" : "address";
  const same = stem(found) === stem(path);
  return !same && stem(found).toLowerCase() === stem(path).toLowerCase() ? "case" : "missing";
}

function renamedTarget({ renamed, handbook }: Suggester, path: string): string | undefined {
  for (const candidate of [path, `${stem(path)}.md`, `${stem(path)}.mdx`, `${stem(path)}/index.md`]) {
    const now = renamed.get(candidate);
    if (now !== undefined && handbook.byPath.has(now)) return now;
  }
  return undefined;
}

function stem(path: string): string {
  return path
    .replace(/\.mdx?$|\.html?$/i, "")
    .replace(/\/+$/, "")
    .replace(/\/index$/i, "");
}

function nearestPath({ byName }: Suggester, from: Page, path: string): string | undefined {
  const wantsPage = pathForm(path) !== "file" || /\.html?$/i.test(path);
  const names = byName(wantsPage ? (from.hidden ? "pages" : "shown") : "files");
  const name = plainName(path);
  const sameName = names.paths.get(name);
  if (sameName) return closestFolder(sameName, stem(path).toLowerCase());
  const near = names.nearest(name);
  if (near === undefined) return undefined;
  const folder = path.split("/").slice(0, -1).join("/");
  const siblings = names.paths.get(near) ?? [];
  return siblings.find((candidate) => candidate.split("/").slice(0, -1).join("/") === folder) ?? siblings[0];
}

// Of several files of one name the exact path in another case comes first; otherwise the name must be unambiguous.
function closestFolder(candidates: readonly string[], wanted: string): string | undefined {
  const exact = candidates.find((candidate) => stem(candidate).toLowerCase() === wanted);
  return exact ?? (candidates.length === 1 ? candidates[0] : undefined);
}

/** Writes a target as the author wrote the link: as a site path or relative to the page, with or without extension. */
function spell({ handbook }: Suggester, origin: string, url: string, target: string, sitePath: boolean): string {
  const { path, query, fragment } = splitUrl(url);
  const anchors = handbook.byPath.get(target)?.document.anchors;
  const keepsFragment = fragment !== undefined && (anchors === undefined || anchors.has(decodeUrl(fragment) ?? ""));
  const rest = `${query}${keepsFragment ? `#${fragment}` : ""}`;
  if (sitePath) {
    const address = pathForm(target) === "document" ? addressOf(target) : `/${encodePath(target)}`;
    return `${path.endsWith("/") || pathForm(path) === "document" || address === "/" ? address : address.replace(/\/$/, "")}${rest}`;
  }
  const relative = relativePath(origin, target);
  const folder = path.endsWith("/");
  const withExtension = !folder && pathForm(decodeUrl(path) ?? path) !== "page";
  const bare = withExtension ? relative : relative.replace(folder ? /(?:index)?\.mdx?$/i : /\.mdx?$/i, "");
  return `${path.startsWith("./") && !bare.startsWith(".") ? "./" : ""}${encodePath(bare)}${rest}`;
}

function encodePath(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeURI(segment).replaceAll("#", "%23").replaceAll("?", "%3F"))
    .join("/");
}

/** The path of `to` as a file in `from`'s folder would write it. */
export function relativePath(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const target = to.split("/");
  let common = 0;
  while (common < base.length && common < target.length - 1 && base[common] === target[common]) common += 1;
  return [...base.slice(common).map(() => ".."), ...target.slice(common)].join("/");
}

/** The nearest anchor of a page, and whether only case or hyphens set it apart. */
export function suggestAnchor(
  page: Page,
  fragment: string,
): { suggestion: string | undefined; difference: "case" | "other" } {
  const { anchors } = page.document;
  const same = [...anchors].find((anchor) => plainForm(anchor) === plainForm(fragment));
  if (same !== undefined) return { suggestion: same, difference: "case" };
  return { suggestion: nearest(fragment, anchors), difference: "other" };
}
