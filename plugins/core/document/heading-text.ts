import type { Nodes } from "hast";

const frontmatterPath = /^frontmatter((?:\.[\w$]+|\[(?:\d+|"[^"]*"|'[^']*')\])+)$/;
const step = /\.([\w$]+)|\[(\d+)\]|\["([^"]*)"\]|\['([^']*)'\]/g;

/**
 * The text of a heading as its id is made of: all text in it, code included, images and comments not. An MDX expression counts
 * as the frontmatter's text it names, else as its source.
 */
export function headingText(node: Nodes, frontmatter: unknown): string {
  if (node.type === "text") return node.value;
  if (node.type === "mdxTextExpression" || node.type === "mdxFlowExpression")
    return expressionText(node.value, frontmatter);
  return "children" in node ? node.children.map((child) => headingText(child, frontmatter)).join("") : "";
}

/** The text an MDX expression counts as in a heading. */
export function expressionText(source: string, frontmatter: unknown): string {
  const expression = source.trim();
  if (expression === "" || (expression.startsWith("/*") && expression.endsWith("*/"))) return "";
  const path = frontmatterPath.exec(expression)?.[1];
  if (path === undefined) return source;
  let value = frontmatter;
  for (const [, name, index, double, single] of path.matchAll(step)) {
    const key = name ?? index ?? double ?? single ?? "";
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return source;
    value = Reflect.get(value, key);
  }
  return typeof value === "string" ? value : source;
}

/** The frontmatter that Astro hands to the plugins of either processor. */
export function frontmatterOf(data: object): unknown {
  const astro: unknown = Reflect.get(data, "astro");
  return typeof astro === "object" && astro !== null && "frontmatter" in astro ? astro.frontmatter : undefined;
}
