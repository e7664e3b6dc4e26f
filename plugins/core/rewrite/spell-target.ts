import { addressOf, basePrefix, decodeUrl, pathForm, splitUrl, type SiteShape } from "../handbook/address.ts";
import { joinAnywhere, relativeTo } from "./relative-paths.ts";

/** A link as its author wrote it, whose spelling another target shall take over. */
export interface Spelling {
  url: string;
  /** The file from whose folder a relative path counts, once everything stands where it shall. */
  origin: string;
  /** True where a relative path must begin with a dot, as in frontmatter and in imports. */
  dotted: boolean;
  /** True where blanks may stand unencoded. */
  spaced: boolean;
}

/**
 * URLs that lead to the file `target` in the manner of `spelling`, the one closest to it first: as a site path or relative, with
 * or without `./`, an extension, a slash at the end, percent signs. `fragment` stands as it shall be written.
 */
export function spellTarget(
  spelling: Spelling,
  target: string,
  fragment: string | undefined,
  shape: SiteShape,
): string[] {
  const lead = siteOf(spelling.url, shape);
  const { path, query } = splitUrl(spelling.url.slice(lead.length));
  const rest = query + (fragment === undefined ? "" : `#${fragment}`);
  if (lead !== "" || path.startsWith("/")) return [lead + spellSitePath(path, target, spelling, shape) + rest];
  const whole = relativeTo(spelling.origin, target);
  return [...new Set([withoutExtension(path, whole), whole])].map(
    (relative) => encodeLike(path, dot(path, relative, spelling.dotted), spelling.spaced) + rest,
  );
}

/** The relative URL of `spelling` as it must read where its file has moved from `from`, and its target has not. */
export function rebaseUrl(spelling: Spelling, from: string): string | undefined {
  const { path } = splitUrl(spelling.url);
  const decoded = decodeUrl(path);
  if (decoded === undefined || path === "" || path.startsWith("/")) return undefined;
  const target = joinAnywhere(from, decoded);
  const relative = relativeTo(spelling.origin, target);
  const slash = decoded.endsWith("/") && !relative.endsWith("/") ? "/" : "";
  const written = encodeLike(path, dot(path, relative + slash, spelling.dotted), spelling.spaced);
  return written + spelling.url.slice(path.length);
}

function siteOf(url: string, { site }: SiteShape): string {
  const origin = site?.replace(/\/+$/, "") ?? "";
  return origin !== "" && url.toLowerCase().startsWith(origin.toLowerCase()) ? url.slice(0, origin.length) : "";
}

function spellSitePath(path: string, target: string, { spaced }: Spelling, { base }: SiteShape): string {
  const prefix = basePrefix(base);
  const kept = prefix !== "" && (path === prefix || path.startsWith(`${prefix}/`)) ? prefix : "";
  const address = pathForm(target) === "document" ? addressOf(target) : `/${target}`;
  const slashed = path.endsWith("/") || pathForm(path) === "document" || address === "/";
  return encodeLike(path, kept + (slashed ? address : address.replace(/\/$/, "")), spaced);
}

// A path without an extension stays one; it names a folder's index by the folder, unless its author wrote the index out.
function withoutExtension(path: string, relative: string): string {
  const decoded = decodeUrl(path) ?? path;
  const isFolder = decoded.endsWith("/");
  if (pathForm(relative) !== "document" || (!isFolder && pathForm(decoded) !== "page")) return relative;
  const bare = relative.replace(/\.mdx?$/i, "");
  if (!/(?:^|\/)index$/i.test(bare) || /(?:^|\/)index$/i.test(decoded)) return bare;
  const folder = bare.replace(/index$/i, "");
  if (isFolder) return folder === "" ? "./" : folder;
  return folder === "" ? "." : folder.replace(/\/$/, "");
}

function dot(path: string, relative: string, dotted: boolean): string {
  const wants = dotted || path.startsWith("./") || /^[^/]*:/.test(relative);
  return wants && !relative.startsWith(".") ? `./${relative}` : relative;
}

// Where the author left letters unencoded they stay so; what would end a path is always encoded.
function encodeLike(written: string, path: string, spaced: boolean): string {
  const encodes = /%[0-9a-f]{2}/i.test(written);
  const leaves = !encodes && encodeURI(written) !== written;
  const encode = encodes || (!leaves && !spaced) ? encodeURI : leaveOpen;
  const open = encode(path).replaceAll("#", "%23").replaceAll("?", "%3F");
  return spaced ? open : open.replace(/[\s\p{Cc}<>\\]/gu, encodeURIComponent);
}

function leaveOpen(path: string): string {
  return path.replace(/%(?=[0-9a-f]{2})/gi, "%25").replace(/[\r\n\t<>\\]/g, encodeURIComponent);
}
