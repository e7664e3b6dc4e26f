import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AstroConfig, AstroIntegrationLogger } from "astro";
import { basePrefix, decodeUrl, isExternal, splitUrl } from "../core/handbook/address.ts";
import { readWrittenPage, type WrittenPage } from "./read-written-page.ts";

/** A link of the written site that leads nowhere. */
export interface DeadLink {
  page: string;
  href: string;
  reason: "missing" | "anchor";
}

/** Follows every internal link of the HTML in `out`, files and anchors alike. */
export async function findDeadLinks(
  out: string,
  site: { base: string; site?: string | undefined },
): Promise<DeadLink[]> {
  const files = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length).replaceAll("\\", "/").replace(/^\/+/, ""));
  const present = new Set(files);
  const pages = files.filter((file) => file.endsWith(".html")).sort();
  const html = new Map<string, WrittenPage>();
  for (const page of pages) html.set(page, readWrittenPage(await readFile(join(out, page), "utf8")));
  const dead: DeadLink[] = [];
  for (const page of pages) {
    for (const href of html.get(page)?.links ?? []) {
      const reason = judge(page, href);
      if (reason) dead.push({ page, href, reason });
    }
  }
  return dead;

  function judge(page: string, href: string): DeadLink["reason"] | undefined {
    const local =
      site.site !== undefined && href.startsWith(site.site.replace(/\/$/, ""))
        ? href.slice(site.site.replace(/\/$/, "").length) || "/"
        : href;
    if (isExternal(local)) return undefined;
    const { path, fragment } = splitUrl(local);
    const target = path === "" ? page : fileAt(path, page);
    if (target === undefined) return "missing";
    const anchor = fragment === undefined ? undefined : decodeUrl(fragment.split(":~:")[0] ?? "");
    if (anchor === undefined || anchor === "" || anchor === "top" || !target.endsWith(".html")) return undefined;
    return html.get(target)?.ids.has(anchor) ? undefined : "anchor";
  }

  function fileAt(path: string, page: string): string | undefined {
    const decoded = decodeUrl(path) ?? path;
    const prefix = basePrefix(site.base);
    if (decoded.startsWith("/") && prefix !== "" && decoded !== prefix && !decoded.startsWith(`${prefix}/`))
      return undefined;
    const below = decoded.startsWith("/")
      ? decoded.slice(prefix.length)
      : new URL(decoded, `http://site/${page}`).pathname;
    const bare = below.replace(/^\/+|\/+$/g, "");
    return [bare, `${bare}/index.html`, `${bare}.html`]
      .map((file) => file.replace(/^\//, ""))
      .find((file) => present.has(file));
  }
}

const mostLogged = 20;

/** Logs each dead link of the built site as a warning, but for those in `reported`, of which the check has spoken. */
export async function auditSite(
  out: string,
  config: AstroConfig,
  logger: AstroIntegrationLogger,
  reported: ReadonlySet<string>,
): Promise<void> {
  const found = await findDeadLinks(out, { base: config.base, site: config.site });
  const dead = found.filter(({ href }) => !reported.has(href));
  const byTarget = [...Map.groupBy(dead, ({ href, reason }) => `${reason} ${href}`).values()];
  for (const [first, ...others] of byTarget.slice(0, mostLogged)) {
    if (!first) continue;
    const why = first.reason === "missing" ? "where no file was written" : "which has no such anchor";
    const more = others.length === 0 ? "" : ` So do ${others.length} more ${others.length === 1 ? "page" : "pages"}.`;
    logger.warn(`In the built site, ${first.page} links to ${first.href}, ${why}.${more}`);
  }
  const rest = byTarget.length - mostLogged;
  if (rest > 0) logger.warn(`${rest} more targets of the built site's links do not exist.`);
}
