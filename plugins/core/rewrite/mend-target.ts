import { plainForm } from "../diagnostic/nearest.ts";
import type { Problem } from "../diagnostic/problem.ts";
import type { ResolvedLink } from "../graph/graph.ts";
import type { Resolution } from "../graph/resolution.ts";
import { resolveLink } from "../graph/resolve-link.ts";
import { decodeUrl, splitUrl } from "../handbook/address.ts";
import type { Page } from "../handbook/page.ts";
import type { FixSource, Remedy } from "./fix.ts";
import { linksAt } from "./links-at.ts";
import { sameAnchor } from "./same-anchor.ts";
import { fileOf, spliceToTarget } from "./spell-link.ts";

/**
 * Mends a broken link whose target can be only one file: the one that history says it became, the one it meant before its own page
 * was moved, the same name apart from case, hyphens and extension, or the same path from another depth.
 */
export const mendTarget: Remedy = (problem, page, source) => {
  const { handbook, graph } = source;
  const [broken] = linksAt(problem, page, graph.broken);
  if (broken?.to.state !== "broken") return undefined;
  const found = suggestedFile(problem, page, broken.to, source) ?? formerTarget(page, broken, source);
  if (found === undefined) return undefined;
  const fragment = fragmentThere(handbook.byPath.get(found), broken.link.url, source);
  const splice = spliceToTarget(handbook, page, broken, found, fragment);
  return splice && [splice];
};

function suggestedFile(
  { suggestion, url = "" }: Problem,
  page: Page,
  { origin, target }: Resolution & { state: "broken" },
  source: FixSource,
): string | undefined {
  if (suggestion === undefined) return undefined;
  const found = fileOf(resolveLink(source.handbook, page, suggestion, origin));
  return found !== undefined && isCertain(source, url, target, found) ? found : undefined;
}

// A page that was moved without its links: what they led to from where it stood.
function formerTarget(page: Page, { link, field }: ResolvedLink, { handbook, renamed }: FixSource): string | undefined {
  if (field !== undefined || link.url.startsWith("/")) return undefined;
  const formerly = [...renamed].flatMap(([from, to]) => (to === page.path ? [from] : []));
  const found = formerly.flatMap((former) => {
    const there = resolveLink(handbook, page, link.url, former);
    if (there.state !== "broken") return fileOf(there) ?? [];
    return renamed.get(there.target) ?? [];
  });
  const [only, ...others] = new Set(found);
  return others.length === 0 && only !== undefined && handbook.byPath.has(only) ? only : undefined;
}

/** The fragment of a URL as it must read on another page; none where that page has nothing like it. */
export function fragmentThere(target: Page | undefined, url: string, { reworded }: FixSource): string | undefined {
  const { fragment } = splitUrl(url);
  if (fragment === undefined || target === undefined) return fragment;
  const [name = ""] = fragment.split(":~:");
  const decoded = decodeUrl(name);
  if (decoded === undefined || decoded === "" || decoded === "top") return fragment;
  return target.document.anchors.has(decoded) ? fragment : (reworded(target, decoded) ?? sameAnchor(target, decoded));
}

function isCertain({ renamed }: FixSource, url: string, target: string, found: string): boolean {
  const path = target.replace(/^(?:\/+|(?:\.{1,2}\/)+)|\/+$/g, "");
  const stem = path.replace(extension, "");
  const formerly = [path, `${stem}.md`, `${stem}.mdx`, `${stem}/index.md`, `${stem}/index.mdx`];
  if (formerly.some((name) => renamed.get(name) === found)) return true;
  const [wanted, there] = [namesOf(path), namesOf(found)];
  if (wanted.join("/") === there.join("/")) return true;
  // Another depth: everything the author named is there, and it is more than a file's name.
  const written = namesOf(decodeUrl(splitUrl(url).path) ?? "").filter((name) => name !== "." && name !== "..");
  return written.length > 1 && there.slice(-written.length).join("/") === written.join("/");
}

const extension = /\.mdx?$|\.html?$/i;

// The names on a path as people vary them; a folder stands for its index.
function namesOf(path: string): string[] {
  const segments = path.split("/").filter((segment) => segment !== "");
  const last = segments.pop()?.replace(extension, "") ?? "";
  return [...segments, ...(last.toLowerCase() === "index" ? [] : [last])].map((name) => plainForm(name));
}
