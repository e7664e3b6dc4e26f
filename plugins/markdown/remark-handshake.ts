import type { Definition, Heading, Image, ImageReference, Nodes, Root } from "mdast";
// Declares `data.hProperties`.
import type {} from "mdast-util-to-hast";
import type { VFile } from "vfile";
import { parseHeadingId } from "../core/document/heading-id.ts";
import { isSafeLanguage } from "./code-language.ts";
import { imageUrl } from "./image-url.ts";
import type { MarkdownOptions, RenderedPage } from "./markdown-options.ts";
import { pageOf } from "./page-of.ts";

/**
 * The remark half for Astro's `unified()`: honours a `{#id}` at the end of a heading, turns the paths of images into the site's
 * URLs before Astro looks for their files, and drops a fence's language that could break out of an attribute.
 * Goes with {@link rehypeHandshake}, before any plugin that makes ids of headings.
 */
export function remarkHandshake(options: MarkdownOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const page = pageOf(file.path, options);
    if (page) refine(tree, page, definitionsOf(tree));
  };
}

function refine(node: Nodes, page: RenderedPage, definitions: Map<string, Definition>): void {
  if (node.type === "heading") takeHeadingId(node);
  else if (node.type === "image") placeImage(node, page);
  else if (node.type === "code" && node.lang && !isSafeLanguage(node.lang)) node.lang = null;
  if (!("children" in node)) return;
  for (const [index, child] of node.children.entries()) {
    if (child.type === "imageReference") node.children[index] = inlineImage(child, definitions) ?? child;
    refine(node.children[index] ?? child, page, definitions);
  }
}

function placeImage(image: Image, page: RenderedPage): void {
  const url = imageUrl(image.url, page);
  image.url = url ?? "";
  if (url === undefined)
    image.data = { ...image.data, hProperties: { ...image.data?.hProperties, dataLink: "outside" } };
}

function takeHeadingId(heading: Heading): void {
  const last = heading.children.at(-1);
  const found = last?.type === "text" ? parseHeadingId(last.value) : undefined;
  if (last?.type !== "text" || !found || typeof heading.data?.hProperties?.["id"] === "string") return;
  last.value = found.text;
  if (found.text === "") heading.children.pop();
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: found.id } };
}

// A definition may serve links too, whose URLs are the rehype half's, so the image takes a copy.
function inlineImage(reference: ImageReference, definitions: Map<string, Definition>): Image | undefined {
  const definition = definitions.get(reference.identifier);
  if (!definition) return undefined;
  const { alt, data, position } = reference;
  const image: Image = { type: "image", url: definition.url, title: definition.title ?? null, alt: alt ?? null };
  if (data) image.data = data;
  if (position) image.position = position;
  return image;
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else if ("children" in node) node.children.forEach(visit);
  };
  visit(tree);
  return definitions;
}
