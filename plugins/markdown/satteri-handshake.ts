import type { Features, HastPluginEntry, MdastPluginEntry, PluginFactoryContext } from "satteri";
import type { MarkdownOptions } from "./markdown-options.ts";
import { pageOf } from "./page-of.ts";
import { mayHoldRawHtml } from "./may-hold-raw-html.ts";
import { handshakeHast } from "./handshake-hast.ts";
import { handshakeMdast } from "./handshake-mdast.ts";

/** What {@link satteriHandshake} adds to the options of Astro's `satteri()`. */
export interface SatteriHandshake {
  /** Go before the site's own, so that what these see is what the page holds. */
  mdastPlugins: MdastPluginEntry[];
  /** Go before the site's own, which are trusted: what they add is neither sanitised nor rewritten. */
  hastPlugins: HastPluginEntry[];
  features: Pick<Features, "frontmatter" | "rawHtml">;
}

/**
 * The link and safety plugins for Astro's `satteri()`: the same rendering that `remarkHandshake` and `rehypeHandshake` give
 * under `unified()`.
 *
 * @param isAlone tells, page by page, that nothing but Markdown itself can have put an element into the tree: no other plugin
 *   before these and no feature that lets a page name its own attributes. Pages without raw HTML are then not searched for it.
 */
export function satteriHandshake(options: MarkdownOptions, isAlone: () => boolean = () => false): SatteriHandshake {
  const mdast = function handshakeMdastFactory(context: PluginFactoryContext): MdastPluginEntry {
    const page = pageOf(context.fileURL, options);
    return page && handshakeMdast(page, context);
  };
  const hast = function handshakeHastFactory(context: PluginFactoryContext): HastPluginEntry {
    const page = pageOf(context.fileURL, options);
    if (!page) return undefined;
    return handshakeHast(page, {
      wholeTree: page.sanitize && (!isAlone() || mayHoldRawHtml(context.source)),
      alignedCells: !isAlone() || /:-|-:/.test(context.source),
    });
  };
  // Astro takes the frontmatter off a page before it renders it, so a page that begins with a rule has none.
  return { mdastPlugins: [mdast], hastPlugins: [hast], features: { frontmatter: false, rawHtml: true } };
}
