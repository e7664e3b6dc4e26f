import {
  addressOf,
  basePrefix,
  decodeUrl,
  fileHrefOf,
  hrefOf,
  isExternal,
  joinPath,
  pathForm,
  splitUrl,
  type SiteShape,
} from "../core/handbook/address.ts";

/**
 * Turns a link as its author wrote it into the URL the site serves.
 *
 * - External URLs, the empty URL, a pure `#fragment` or `?query`, and a path with a broken percent escape stay as they are.
 * - A path that begins with `/` gets the site's base unless it already carries it; where it is the path of a page, it follows
 *   the trailing-slash setting.
 * - Any other path is relative to `fromPath`: a Markdown file, a folder or a path without an extension becomes the page's
 *   address, any other file the file's own URL.
 *
 * Query and fragment are kept as written. Rewriting a result again changes nothing.
 *
 * @param fromPath the file the link stands in, relative to the content folder (`contracts/support.md`)
 * @returns undefined for a path that leaves the content folder
 */
export function rewriteUrl(url: string, fromPath: string, shape: SiteShape): string | undefined {
  const written = url.trim();
  if (isExternal(written)) return url;
  const { path, query, fragment } = splitUrl(written);
  const decoded = decodeUrl(path);
  if (path === "" || decoded === undefined) return url;
  const target = path.startsWith("/") ? sitePath(path, decoded, shape) : relativePath(decoded, fromPath, shape);
  return target === undefined ? undefined : target + query + (fragment === undefined ? "" : `#${fragment}`);
}

function sitePath(path: string, decoded: string, shape: SiteShape): string {
  const prefix = basePrefix(shape.base);
  const carriesBase = path === prefix || path.startsWith(`${prefix}/`);
  const below = carriesBase ? path.slice(prefix.length) || "/" : path;
  return isPage(decoded) ? hrefOf(below, shape) : prefix + below;
}

function relativePath(decoded: string, fromPath: string, shape: SiteShape): string | undefined {
  const target = joinPath(fromPath, decoded);
  if (target === undefined) return undefined;
  const isAddress = isPage(decoded) || pathForm(decoded) === "document";
  return isAddress ? hrefOf(addressOf(target), shape) : fileHrefOf(target, shape);
}

function isPage(path: string): boolean {
  return path.endsWith("/") || pathForm(path) === "page";
}
