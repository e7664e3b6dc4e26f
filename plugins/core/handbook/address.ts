import { slug } from "github-slugger";

/** What of a site's configuration decides its URLs. */
export interface SiteShape {
  /** The path the site is served under, as Astro takes it: `/`, `/handbook`, `/handbook/`. */
  base: string;
  trailingSlash: "always" | "never" | "ignore";
  /** The origin (and path) the site is published at, if known. */
  site?: string;
}

/** What a path in a link stands for, as far as its spelling tells. */
export type PathForm = "document" | "page" | "file";

const documentExtension = /\.mdx?$/i;
const fileExtension = /\.[a-z][a-z0-9]{0,9}$/i;

/**
 * Tells a path with `.md` or `.mdx` (`document`) from one without an extension (`page`) and any other `file`.
 * An extension begins with a letter, so `v1.2` is a page.
 */
export function pathForm(path: string): PathForm {
  if (documentExtension.test(path)) return "document";
  return fileExtension.test(path) ? "file" : "page";
}

/**
 * The address of the page at `path` (with or without its extension): each segment slugged as Astro's own
 * loader does it, a final `index` dropped. Always begins and ends with a slash.
 */
export function addressOf(path: string): string {
  const segments = path
    .replace(documentExtension, "")
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => slug(segment))
    .filter((segment) => segment !== "");
  if (segments.at(-1) === "index") segments.pop();
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}

/** `/handbook` for every spelling of that base, the empty string for `/`. */
export function basePrefix(base: string): string {
  const trimmed = base.replace(/^\/+|\/+$/g, "");
  return trimmed === "" ? "" : `/${trimmed}`;
}

/** The URL path of an address (`/contracts/support/`) under the site's base and trailing-slash setting. */
export function hrefOf(address: string, shape: SiteShape): string {
  const prefix = basePrefix(shape.base);
  if (address === "/") return shape.trailingSlash === "never" && prefix !== "" ? prefix : `${prefix}/`;
  let end = address.length;
  while (address[end - 1] === "/") end -= 1;
  const bare = address.slice(0, end);
  return `${prefix}${bare}${shape.trailingSlash === "never" ? "" : "/"}`;
}

/** The URL path of a file of the content folder or the public folder, percent-encoded. */
export function fileHrefOf(path: string, shape: SiteShape): string {
  const encoded = path.replace(/^\/+/, "").split("/").map(encodeURIComponent).join("/");
  return `${basePrefix(shape.base)}/${encoded}`;
}

/**
 * Joins a relative path to the folder of the file it stands in.
 * Returns undefined when it climbs out of the content folder.
 */
export function joinPath(fromFile: string, relative: string): string | undefined {
  const segments = fromFile.split("/").slice(0, -1);
  for (const segment of relative.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") {
      if (segments.pop() === undefined) return undefined;
    } else segments.push(segment);
  }
  return segments.join("/");
}

/** A URL as written, in its three parts; `query` keeps its `?`, `fragment` is undefined where there is no `#`. */
export interface UrlParts {
  path: string;
  query: string;
  fragment: string | undefined;
}

/** Splits a URL at its first `#` and the first `?` before it. Never throws. */
export function splitUrl(url: string): UrlParts {
  const hash = url.indexOf("#");
  const beforeHash = hash === -1 ? url : url.slice(0, hash);
  const question = beforeHash.indexOf("?");
  return {
    path: question === -1 ? beforeHash : beforeHash.slice(0, question),
    query: question === -1 ? "" : beforeHash.slice(question),
    fragment: hash === -1 ? undefined : url.slice(hash + 1),
  };
}

/** Percent-decodes, or returns undefined for a bad escape. */
export function decodeUrl(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** True for a URL with a scheme (`https:`, `mailto:`) and for `//host`, as a browser reads it: tabs and line ends do not count. */
export function isExternal(url: string): boolean {
  if (!url.includes(":") && !url.includes("//")) return false;
  const plain = url.trim().replace(/[\t\n\r]/g, "");
  return plain.startsWith("//") || /^[a-z][a-z0-9+.-]*:/i.test(plain);
}
