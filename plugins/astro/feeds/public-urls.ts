import { fileHrefOf, hrefOf, type SiteShape } from "../../core/handbook/address.ts";

/** How feeds name what the site holds: absolute where the site says at which origin it is published, else from its root. */
export interface PublicUrls {
  ofPage(address: string, anchor?: string): string;
  ofFile(path: string): string;
}

/** The URLs that feeds write for a site. */
export function publicUrls(shape: SiteShape): PublicUrls {
  const absolute = (href: string): string => (shape.site === undefined ? href : new URL(href, shape.site).href);
  return {
    ofPage: (address, anchor) =>
      absolute(hrefOf(address, shape) + (anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`)),
    ofFile: (path) => absolute(fileHrefOf(path, shape)),
  };
}
