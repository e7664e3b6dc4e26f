import type { MdxJsxAttributeUnion } from "satteri";
import { imageUrl } from "./image-url.ts";
import { linkUrl } from "./link-url.ts";
import type { RenderedPage } from "./markdown-options.ts";

type Attributes = readonly MdxJsxAttributeUnion[];

/**
 * The attributes of an MDX element with `href` and `src` turned into the site's URLs where they are plain text; one that leaves
 * the content folder becomes `data-link="outside"`. Undefined where nothing changes.
 */
export function rewriteAttributes(attributes: Attributes, page: RenderedPage): MdxJsxAttributeUnion[] | undefined {
  let changed = false;
  const rewritten = attributes.map((attribute) => {
    const { type, value } = attribute;
    if (type !== "mdxJsxAttribute" || typeof value !== "string") return attribute;
    if (attribute.name !== "href" && attribute.name !== "src") return attribute;
    const url = attribute.name === "href" ? linkUrl(value, page) : imageUrl(value, page);
    if (url === value) return attribute;
    changed = true;
    return url === undefined ? { type, name: "data-link", value: "outside" } : { ...attribute, value: url };
  });
  return changed ? rewritten : undefined;
}
