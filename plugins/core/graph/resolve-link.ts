import { addressOf, basePrefix, decodeUrl, isExternal, joinPath, pathForm, splitUrl } from "../handbook/address.ts";
import type { Handbook } from "../handbook/handbook.ts";
import type { Page } from "../handbook/page.ts";
import type { BrokenReason, Resolution } from "./resolution.ts";

const external: Resolution = { state: "external" };
const mostRedirects = 10;

/** Finds what `url`, written on `page`, leads to; a relative path counts from the folder of `origin`. Never throws. */
export function resolveLink(handbook: Handbook, page: Page, url: string, origin: string = page.path): Resolution {
  if (handbook.ignoresLink(url)) return external;
  const local = withoutSite(url, handbook.shape.site);
  if (isExternal(local)) return external;
  const { path, fragment } = splitUrl(local);
  if (path === "") return resolveAnchor(page, fragment);
  const decoded = decodeUrl(path);
  const broken = (reason: BrokenReason, target: string): Resolution => ({ state: "broken", reason, target, origin });
  if (decoded === undefined) return broken("escape", path);
  if (decoded.startsWith("/")) return resolveSitePath(handbook, decoded, fragment, broken, 0);
  const joined = joinPath(origin, decoded);
  if (joined === undefined) return { state: "outside", target: decoded, origin };
  return resolveFile(handbook, decoded, joined, fragment, broken);
}

function withoutSite(url: string, site: string | undefined): string {
  if (site === undefined || !/^https?:/i.test(url)) return url;
  const origin = site.replace(/\/+$/, "");
  if (!url.toLowerCase().startsWith(origin.toLowerCase())) return url;
  const rest = url.slice(origin.length);
  if (rest === "") return "/";
  return rest.startsWith("/") ? rest : rest.startsWith("#") || rest.startsWith("?") ? `/${rest}` : url;
}

type Broken = (reason: BrokenReason, target: string) => Resolution;

function resolveSitePath(
  handbook: Handbook,
  path: string,
  fragment: string | undefined,
  broken: Broken,
  hops: number,
): Resolution {
  const prefix = basePrefix(handbook.shape.base);
  const bare =
    prefix !== "" && (path === prefix || path.startsWith(`${prefix}/`)) ? path.slice(prefix.length) || "/" : path;
  const address = bare.endsWith("/") ? bare : `${bare}/`;
  const page = handbook.byAddress.get(address);
  if (page) return resolveAnchor(page, fragment);
  if (handbook.publicFiles.has(bare.slice(1))) return { state: "file", path: bare.slice(1), from: "public" };
  const redirect = handbook.redirects.get(address);
  if (redirect !== undefined && hops < mostRedirects) {
    const next = splitUrl(redirect);
    if (isExternal(redirect)) return external;
    return resolveSitePath(
      handbook,
      decodeUrl(next.path) ?? next.path,
      next.fragment ?? fragment,
      () => broken("redirect", redirect),
      hops + 1,
    );
  }
  for (const route of [address, bare]) if (handbook.routes.has(route)) return { state: "route", address: route };
  return broken(pathForm(bare) === "document" ? "extension" : "missing", bare);
}

function resolveFile(
  handbook: Handbook,
  written: string,
  joined: string,
  fragment: string | undefined,
  broken: Broken,
): Resolution {
  const form = written.endsWith("/") ? "page" : pathForm(joined);
  if (form === "file") {
    if (handbook.files.has(joined)) return { state: "file", path: joined, from: "content" };
    return broken("missing", joined);
  }
  const page = form === "document" ? handbook.byPath.get(joined) : findPage(handbook, joined, written.endsWith("/"));
  if (page) return resolveAnchor(page, fragment);
  const address = addressOf(joined);
  if (form === "page" && handbook.routes.has(address)) return { state: "route", address };
  if (written.endsWith("/")) return broken("missing", `${joined}/`);
  return broken("missing", form === "document" ? joined : `${joined}.md`);
}

// A path without an extension is a page, else a folder's index; with a slash at its end it is the folder alone.
function findPage(handbook: Handbook, path: string, isFolder: boolean): Page | undefined {
  const { byPath } = handbook;
  const own = isFolder || path === "" ? undefined : (byPath.get(`${path}.md`) ?? byPath.get(`${path}.mdx`));
  const folder = path === "" ? "" : `${path}/`;
  return own ?? byPath.get(`${folder}index.md`) ?? byPath.get(`${folder}index.mdx`);
}

function resolveAnchor(page: Page, fragment: string | undefined): Resolution {
  const sound: Resolution = { state: "page", page, fragment: undefined };
  if (fragment === undefined || fragment === "" || fragment === "top") return sound;
  const [name = ""] = fragment.split(":~:");
  const decoded = decodeUrl(name);
  if (decoded === "" || decoded === "top") return sound;
  if (decoded !== undefined && page.document.anchors.has(decoded)) return { state: "page", page, fragment: decoded };
  // Of a page whose body could not be read, no anchor is known.
  if (page.unreadable && page.document.anchors.size === 0) return sound;
  return { state: "anchor", page, fragment: decoded ?? name };
}
