import type { Properties } from "hast";
import { imageUrl } from "./image-url.ts";
import { linkUrl } from "./link-url.ts";
import type { RenderedPage } from "./markdown-options.ts";
import { sanitizeElement } from "./sanitize-element.ts";
import { mapSourceSet } from "./map-source-set.ts";

const alignment = /^text-align: (left|center|right)$/;

/** The elements whose properties change on a page that is not sanitised. */
export const linkingElements = ["a", "area", "img", "source", "video", "audio", "track"];

/** The cells whose alignment Sätteri writes as an inline style, which a strict content security policy blocks. */
export const alignedElements = ["td", "th"];

/**
 * What one element becomes on `page`: sanitised where the page is, its links turned into the site's URLs, a cell's alignment an
 * attribute. A link that leaves the content folder loses its URL and is marked `data-link="outside"`.
 */
export function refineElement(
  tagName: string,
  properties: Properties,
  page: RenderedPage,
): Properties | "unwrap" | "drop" {
  const aligned = !page.linksOnly && alignedElements.includes(tagName) ? alignCell(properties) : properties;
  const safe = page.sanitize ? sanitizeElement(tagName, aligned) : aligned;
  if (typeof safe === "string" || !linkingElements.includes(tagName)) return safe;
  const isLink = tagName === "a" || tagName === "area";
  const refined = { ...safe };
  for (const name of isLink ? ["href"] : ["src", "poster"]) {
    const url = refined[name];
    if (typeof url !== "string") continue;
    setUrl(refined, name, isLink ? linkUrl(url, page) : imageUrl(url, page));
  }
  if (refined["src"] === "") delete refined["src"];
  const { srcSet } = refined;
  if (typeof srcSet === "string")
    setUrl(
      refined,
      "srcSet",
      mapSourceSet(srcSet, (url) => imageUrl(url, page)),
    );
  return refined;
}

function setUrl(properties: Properties, name: string, url: string | undefined): void {
  if (url !== undefined) properties[name] = url;
  else {
    delete properties[name];
    properties["dataLink"] = "outside";
  }
}

function alignCell(properties: Properties): Properties {
  const { style, ...rest } = properties;
  const align = typeof style === "string" ? alignment.exec(style)?.[1] : undefined;
  return align === undefined ? properties : { ...rest, align };
}
