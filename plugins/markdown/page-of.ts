import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownOptions, RenderedPage } from "./markdown-options.ts";

/** The page that `file` is, or undefined where it does not lie in the content folder. */
export function pageOf(file: string | URL | undefined, options: MarkdownOptions): RenderedPage | undefined {
  const absolute = file instanceof URL ? pathOf(file) : file;
  if (absolute === undefined || absolute === "") return undefined;
  const path = relative(options.contentFolder, absolute).split(sep).join("/");
  // On Windows, the way to another drive is an absolute path.
  if (path === "" || path === ".." || path.startsWith("../") || /^[a-z]:/i.test(path)) return undefined;
  const format = /\.mdx$/i.test(path) ? "mdx" : "md";
  const linksOnly = options.isForSite?.() ?? false;
  return { path, format, shape: options.shape, sanitize: options.sanitize && format === "md" && !linksOnly, linksOnly };
}

function pathOf(url: URL): string | undefined {
  return url.protocol === "file:" ? fileURLToPath(url) : undefined;
}
