import type { Nodes } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import { inPassage, type Collection, type Surroundings } from "./collection.ts";
import type { Span } from "./document.ts";
import { readHtmlTokens } from "./html-tags.ts";

const relativeImport = /(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"']+)\1/g;
const importedNames = /import\s+([\s\S]*?)\s+from\b/g;

/** Gathers ids and string-valued links of one MDX element. */
export function collectJsx(
  found: Collection,
  text: string,
  node: Nodes & { type: "mdxJsxFlowElement" | "mdxJsxTextElement" },
  span: Span,
  around: Surroundings,
): void {
  const { name } = node;
  if (name && /^[A-Z]|\./.test(name)) found.componentNames.add(name.split(".")[0] ?? name);
  const tag = readHtmlTokens(text.slice(span.start, span.end), span.start).find((token) => token.type === "open");
  for (const attribute of node.attributes as readonly unknown[] as MdxJsxAttribute[]) {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") continue;
    const { name: key, value: url } = attribute;
    if (key === "id" || (key === "name" && name === "a")) found.ids.push(url);
    if (key !== "href" && key !== "src") continue;
    const place = tag?.attributes.find((candidate) => candidate.name === key)?.span ?? span;
    found.links.push(inPassage({ source: "html", url, span: place, textEnd: span.end }, around, node));
  }
}

/** Gathers what an MDX page imports: the names, and the relative files. */
export function collectImports(found: Collection, source: string, span: Span, text: string): void {
  for (const match of source.matchAll(importedNames)) {
    for (const name of (match[1] ?? "").match(/[A-Za-z_$][\w$]*/g) ?? []) found.componentNames.add(`import:${name}`);
  }
  const written = text.slice(span.start, span.end);
  for (const match of written.matchAll(relativeImport)) {
    const specifier = match[2] ?? "";
    const start = span.start + match.index + match[0].length - specifier.length - 1;
    found.imports.push({ specifier, start, end: start + specifier.length });
  }
}
