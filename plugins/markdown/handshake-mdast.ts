import type { Heading, Image } from "mdast";
// Declares `data.hProperties`.
import type {} from "mdast-util-to-hast";
import type { MdastPluginDefinition, MdastVisitorContext, PluginFactoryContext } from "satteri";
import { parseHeadingId } from "../core/document/heading-id.ts";
import { isSafeLanguage, mayHoldUnsafeLanguage } from "./code-language.ts";
import { imageUrl } from "./image-url.ts";
import type { RenderedPage } from "./markdown-options.ts";

// Characters may be escaped or written as entities.
const mayHoldHeadingId = /(?:\{|&\w+;)\\?#|&#/;

/** The mdast half for Sätteri, or undefined for a page whose source holds nothing it would change. */
export function handshakeMdast(
  page: RenderedPage,
  { source }: Pick<PluginFactoryContext, "source">,
): MdastPluginDefinition | undefined {
  const plugin: MdastPluginDefinition = { name: "handshake-mdast" };
  if (source.includes("![")) plugin.image = (node, context) => placeImage(node, page, context);
  if (mayHoldHeadingId.test(source)) plugin.heading = takeHeadingId;
  if (mayHoldUnsafeLanguage(source)) {
    plugin.code = (node, context) => {
      if (node.lang && !isSafeLanguage(node.lang)) context.setProperty(node, "lang", null);
    };
  }
  return Object.keys(plugin).length > 1 ? plugin : undefined;
}

function placeImage(image: Readonly<Image>, page: RenderedPage, context: MdastVisitorContext): void {
  const url = imageUrl(image.url, page);
  if (url === image.url) return;
  context.setProperty(image, "url", url ?? "");
  if (url === undefined) addProperties(image, { dataLink: "outside" }, context);
}

function takeHeadingId(heading: Readonly<Heading>, context: MdastVisitorContext): void {
  // Looking at children costs far more than asking for their text.
  if (!context.textContent(heading).trimEnd().endsWith("}")) return;
  if (heading.data?.hProperties?.["id"] !== undefined) return;
  const last = heading.children.at(-1);
  const found = last?.type === "text" ? parseHeadingId(last.value) : undefined;
  if (last?.type !== "text" || !found) return;
  context.setProperty(last, "value", found.text);
  addProperties(heading, { id: found.id }, context);
}

function addProperties(
  node: Readonly<Heading | Image>,
  properties: Record<string, string>,
  context: MdastVisitorContext,
): void {
  context.setProperty(node, "data", { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } });
}
