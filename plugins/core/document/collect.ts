import { slug } from "github-slugger";
import type { Nodes, Parents } from "mdast";
import { collectHtml } from "./collect-html.ts";
import { collectImports, collectJsx } from "./collect-mdx.ts";
import {
  emptyCollection,
  inPassage,
  spanOf,
  textWithOffsets,
  type Collection,
  type Surroundings,
} from "./collection.ts";
import type { Document, Link, Span } from "./document.ts";
import { parseExcuse } from "./excuse.ts";
import { deepestNesting } from "./nesting.ts";

const fullReference = /(?<![\w\]\\!])\[((?:[^[\]\\]|\\.)+)\]\[((?:[^[\]\\]|\\.)*)\]/g;

/** Walks the tree of a page once. `keepPassages` keeps the plain text around links. */
export function collect(root: Nodes, text: string, keepPassages: boolean): Collection {
  const found = emptyCollection();

  let depth = 0;
  const walkChildren = (parent: Parents, around: Surroundings): void => {
    depth += 1;
    if (depth > deepestNesting) found.isTooDeep = true;
    else for (const child of parent.children) walk(child, around);
    depth -= 1;
  };
  const addLink = (link: Link, around: Surroundings, node: Nodes): void => {
    found.links.push(inPassage(link, around, node));
  };

  const walk = (node: Nodes, around: Surroundings): void => {
    const span = spanOf(node);
    switch (node.type) {
      case "text":
        if (node.value.includes("][")) findUndefinedReferences(text, span, found.undefinedReferences);
        return;
      case "heading":
        found.headings.push({ node, footnote: around.footnote });
        walkChildren(node, openPassage(node, around));
        return;
      case "paragraph":
      case "tableRow":
        walkChildren(node, openPassage(node, around));
        return;
      case "link": {
        const last = node.children.at(-1);
        const textEnd = last ? spanOf(last).end : span.start + 1;
        addLink({ source: "inline", url: node.url, span, textEnd }, around, node);
        walkChildren(node, around);
        return;
      }
      case "image":
        addLink({ source: "image", url: node.url, span, textEnd: span.start }, around, node);
        return;
      case "linkReference":
      case "imageReference":
        found.references.push({
          identifier: node.identifier,
          link: inPassage({ source: "reference", span, textEnd: span.end }, around, node),
        });
        if ("children" in node) walkChildren(node, around);
        return;
      case "definition":
        if (!found.definitions.has(node.identifier)) found.definitions.set(node.identifier, node);
        return;
      case "footnoteReference":
        found.footnotes.set(node.identifier, (found.footnotes.get(node.identifier) ?? 0) + 1);
        return;
      case "footnoteDefinition":
        found.footnoteDefinitions.add(node.identifier);
        walkChildren(node, { ...around, footnote: node.identifier });
        return;
      case "html":
        collectHtml(found, text, span, around, node);
        return;
      case "mdxjsEsm":
        collectImports(found, node.value, span, text);
        return;
      case "mdxFlowExpression":
      case "mdxTextExpression": {
        if (/^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value)) found.comments.push(span);
        const excuse = parseExcuse(node.value.replace(/^\s*\/\*|\*\/\s*$/g, ""), span);
        if (excuse) found.excuses.push(excuse);
        return;
      }
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        collectJsx(found, text, node, span, around);
        walkChildren(node, around);
        return;
      default:
        if ("children" in node) walkChildren(node, around);
    }
  };

  const openPassage = (node: Parents, around: Surroundings): Surroundings => {
    if (!keepPassages) return around;
    const offsets = new Map<Nodes, Span>();
    found.passages.push(textWithOffsets(node, offsets));
    return { ...around, passage: found.passages.length - 1, offsets };
  };

  walk(root, { footnote: undefined, passage: undefined, offsets: undefined });
  return found;
}

function findUndefinedReferences(text: string, span: Span, found: Document["undefinedReferences"]): void {
  for (const match of text.slice(span.start, span.end).matchAll(fullReference)) {
    const label = match[2] || match[1] || "";
    if (label.startsWith("^") || slug(label) === "") continue;
    const start = span.start + match.index;
    found.push({ label, start, end: start + match[0].length });
  }
}
