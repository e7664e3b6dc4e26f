import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { parseFrontmatterBlock } from "../../core/document/frontmatter-block.ts";
import { readRulePage } from "../../host/rule-page.ts";

/**
 * The page that explains a rule, as the package carries it, rendered. Links to other guides lead nowhere in a stranger's site and
 * become plain text; the title is left to the layout. Undefined where the package carries no such page.
 */
export async function renderPackedRulePage(context: LoaderContext, rule: string): Promise<string | undefined> {
  const page = readRulePage(rule);
  if (page === undefined) return undefined;
  const { text, file } = page;
  const body = text.slice(parseFrontmatterBlock(text).bodyStart).replace(/^\s*# .*$/m, "");
  const { html } = await context.renderMarkdown(`---\n---\n${body}`, { fileURL: pathToFileURL(file) });
  return html.replace(/<a\b[^>]*\bhref="(?!https?:|#)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, "$1");
}
