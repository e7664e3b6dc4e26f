import { addressOf, hrefOf, splitUrl } from "../core/handbook/address.ts";
import type { RenderedPage } from "./markdown-options.ts";
import { rewriteUrl } from "./rewrite-url.ts";

/**
 * The URL of an image on `page`, or undefined where it leaves the content folder. Astro stops the build at an image whose URL it
 * cannot decode, and looks for the file of any that is no site path and no whole URL: a broken escape is read literally, and
 * what can be no image's URL becomes the empty one. Where only links change, it stays as it is.
 */
export function imageUrl(url: string, page: RenderedPage): string | undefined {
  if (page.linksOnly) return url;
  const written = isDecodable(url) ? url : url.replaceAll("%", "%25");
  const rewritten = rewriteUrl(written, page.path, page.shape);
  if (rewritten === undefined || rewritten === "" || rewritten.startsWith("/") || URL.canParse(rewritten))
    return rewritten;
  const { path, query, fragment } = splitUrl(rewritten);
  return path === ""
    ? `${hrefOf(addressOf(page.path), page.shape)}${query}${fragment === undefined ? "" : `#${fragment}`}`
    : "";
}

function isDecodable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}
