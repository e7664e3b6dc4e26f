import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CheckedHandbook } from "../core/check.ts";
import { hrefOf, type SiteShape } from "../core/handbook/address.ts";
import type { Handbook } from "../core/handbook/handbook.ts";
import { speakWith, type Speak } from "./site/speak.ts";
import { followRedirect } from "./content/follow-redirect.ts";

/** Copies the files that shown pages link to beside those pages, and the handbook's own public folder; writes redirects. */
export async function emitFiles(
  { graph, handbook }: CheckedHandbook,
  folder: string,
  out: string,
  site: Partial<SiteShape> & { redirects?: Record<string, string> },
  publicFolder: string | undefined,
): Promise<void> {
  for (const path of graph.linkedFiles) {
    const target = join(out, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folder, path), target);
  }
  if (publicFolder !== undefined) await cp(publicFolder, out, { recursive: true, force: false });
  const shape: SiteShape = { base: site.base ?? "/", trailingSlash: site.trailingSlash ?? "ignore" };
  const speak = speakWith(handbook.settings.words);
  const astros = new Set(Object.keys(site.redirects ?? {}).map((from) => `${from.replace(/\/+$/, "")}/`));
  for (const [from, to] of handbook.redirects) {
    if (astros.has(from) || handbook.byAddress.has(from) || isHidden(handbook, from)) continue;
    const target = join(out, from, "index.html");
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, redirectPage(to, shape, speak));
  }
}

// An address that is not shown must not be told by an old one either.
function isHidden(handbook: Handbook, from: string): boolean {
  const [path = from] = followRedirect(handbook, from).split("#");
  return handbook.byAddress.get(path.endsWith("/") ? path : `${path}/`)?.hidden ?? false;
}

/** A page that sends its reader on, for hosts that know no redirects. */
export function redirectPage(to: string, shape: SiteShape, speak: Speak): string {
  const [path = to, hash] = to.split("#");
  const href = to.startsWith("/")
    ? `${hrefOf(path.endsWith("/") ? path : `${path}/`, shape)}${hash === undefined ? "" : `#${hash}`}`
    : to;
  const safe = escape(href);
  const [before = "", after = ""] = escape(speak("moved.text")).split("{link}");
  const said = `${before}<a href="${safe}">${safe}</a>${after}`;
  return `<!doctype html><html lang="${escape(speak("language"))}" dir="${escape(speak("direction"))}"><meta charset="utf-8"><title>${escape(speak("moved.title"))}</title><meta http-equiv="refresh" content="0;url=${safe}"><meta name="robots" content="noindex"><link rel="canonical" href="${safe}"><p>${said}</p>\n`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
