import type { RenderedPage } from "./markdown-options.ts";
import { rewriteUrl } from "./rewrite-url.ts";

/** The URL of a link on `page`; undefined where it leaves the content folder, which is the site's affair where only links change. */
export function linkUrl(url: string, page: RenderedPage): string | undefined {
  return rewriteUrl(url, page.path, page.shape) ?? (page.linksOnly ? url : undefined);
}
