import type { Nodes, Root } from "hast";
import GithubSlugger from "github-slugger";
import rehypeRaw from "rehype-raw";
import type { VFile } from "vfile";
import { frontmatterOf } from "../core/document/heading-text.ts";
import { giveHeadingIds } from "../core/document/rendered-headings.ts";
import { forgetSlugs } from "./forget-slugs.ts";
import type { MarkdownOptions } from "./markdown-options.ts";
import { pageOf } from "./page-of.ts";
import { refineChildren } from "./refine-children.ts";

/**
 * The rehype half for Astro's `unified()`: parses raw HTML, gives headings their ids, sanitises `.md` pages where that is asked
 * for, and turns links into the site's URLs. Plugins that come after it are trusted, so it goes first; what plugins before it
 * wrote is sanitised with the rest, and the ids of `rehype-slug` come out the same on either side.
 */
export function rehypeHandshake(options: MarkdownOptions): (tree: Root, file: VFile) => Root | undefined {
  const parseRaw = rehypeRaw();
  return (tree, file) => {
    const page = pageOf(file.path, options);
    if (!page) return undefined;
    forgetSlugs(tree);
    const parsed = page.format === "md" && !page.linksOnly && holdsRaw(tree) ? parseRaw(tree, file) : tree;
    giveHeadingIds(parsed, new GithubSlugger(), frontmatterOf(file.data));
    refineChildren(parsed, page);
    return parsed;
  };
}

function holdsRaw(node: Nodes): boolean {
  return node.type === "raw" || ("children" in node && node.children.some(holdsRaw));
}
