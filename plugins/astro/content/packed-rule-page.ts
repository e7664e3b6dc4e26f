import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { parseFrontmatterBlock } from "../../core/document/frontmatter-block.ts";

const folder = new URL("../../../content/guides/rules/", import.meta.url);

/**
 * The page that explains a rule, as the package carries it, rendered. Links to other guides lead nowhere in a stranger's site and
 * become plain text; the title is left to the layout. Undefined where the package carries no such page.
 */
export async function renderPackedRulePage(context: LoaderContext, rule: string): Promise<string | undefined> {
  const file = fileURLToPath(new URL(`${rule}.md`, folder));
  const text = readPacked(file);
  if (text === undefined) return undefined;
  const body = text.slice(parseFrontmatterBlock(text).bodyStart).replace(/^\s*# .*$/m, "");
  const { html } = await context.renderMarkdown(`---\n---\n${body}`, { fileURL: pathToFileURL(file) });
  return html.replace(/<a\b[^>]*\bhref="(?!https?:|#)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, "$1");
}

function readPacked(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
