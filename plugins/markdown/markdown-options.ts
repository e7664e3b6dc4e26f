import type { SiteShape } from "../core/handbook/address.ts";

/** What the Markdown plugins need to know of a site. */
export interface MarkdownOptions {
  /** Absolute path of the content folder. Files outside it are left alone. */
  contentFolder: string;
  shape: SiteShape;
  /** Whether `.md` pages are cleaned of active HTML. MDX is code and never cleaned. */
  sanitize: boolean;
  /** Whether the rendering under way is for pages of the site's own: there only links between pages change. Default: never. */
  isForSite?: () => boolean;
}

/** What rendering one page depends on: nothing but its own path, the site's shape and the settings. */
export interface RenderedPage {
  /** Relative to the content folder, with forward slashes. */
  path: string;
  format: "md" | "mdx";
  shape: SiteShape;
  sanitize: boolean;
  /** True where raw HTML, images and what leaves the content folder are the site's affair, and only links between pages ours. */
  linksOnly: boolean;
}
