import type { MarkdownOptions } from "./markdown-options.ts";
import { escapeHeadingIdsInMdx, parseRawHtmlWhereNeeded } from "./prepare-renderers.ts";
import { isProcessor, isRecord } from "./processor.ts";
import { rehypeHandshake } from "./rehype-handshake.ts";
import { remarkHandshake } from "./remark-handshake.ts";
import { satteriHandshake } from "./satteri-handshake.ts";

/** Which processor was found; `other` is one these plugins do not know, and was left alone. */
export type ProcessorName = "unified" | "satteri" | "other";

const pluginNames = new Set(["remarkHandshake", "rehypeHandshake", "handshakeMdastFactory", "handshakeHastFactory"]);
// What a page writes with these cannot put an attribute of its choosing on an element.
const plainFeatures = new Set([
  ...[
    "definitionList",
    "frontmatter",
    "gfm",
    "math",
    "rawHtml",
    "smartPunctuation",
    "subscript",
    "superscript",
    "wikilinks",
  ],
]);

/**
 * Adds the Markdown plugins to Astro's `markdown.processor`, in front of the site's own, which all stay and are trusted. Does
 * nothing where they are there already.
 */
export function applyToProcessor(processor: unknown, options: MarkdownOptions): ProcessorName {
  if (!isProcessor(processor)) return "other";
  const { remarkPlugins, rehypePlugins, mdastPlugins, hastPlugins, features } = processor.options;
  if (Array.isArray(remarkPlugins) && Array.isArray(rehypePlugins)) {
    addFirst(remarkPlugins, [remarkHandshake, options]);
    addFirst(rehypePlugins, [rehypeHandshake, options]);
    escapeHeadingIdsInMdx(processor, options);
    return "unified";
  }
  if (Array.isArray(mdastPlugins) && Array.isArray(hastPlugins)) {
    const isAlone = (): boolean =>
      mdastPlugins.every(isOurs) && isOurs(hastPlugins[0]) && isPlain(processor.options["features"]);
    const handshake = satteriHandshake(options, isAlone);
    for (const plugin of handshake.mdastPlugins) addFirst(mdastPlugins, plugin);
    for (const plugin of handshake.hastPlugins) addFirst(hastPlugins, plugin);
    const { frontmatter } = handshake.features;
    processor.options["features"] = { frontmatter, ...(isRecord(features) ? features : {}) };
    parseRawHtmlWhereNeeded(processor, options, isAlone);
    escapeHeadingIdsInMdx(processor, options);
    return "satteri";
  }
  return "other";
}

function addFirst(plugins: unknown[], plugin: unknown): void {
  if (!plugins.some((present) => nameOf(present) === nameOf(plugin))) plugins.unshift(plugin);
}

function isOurs(plugin: unknown): boolean {
  return nameOf(plugin) !== undefined;
}

function nameOf(plugin: unknown): string | undefined {
  const entry: unknown = Array.isArray(plugin) ? plugin[0] : plugin;
  return typeof entry === "function" && pluginNames.has(entry.name) ? entry.name : undefined;
}

function isPlain(features: unknown): boolean {
  return isRecord(features) && Object.entries(features).every(([name, value]) => !value || plainFeatures.has(name));
}
