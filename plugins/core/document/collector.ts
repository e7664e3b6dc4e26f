import { slug as slugOnce } from "github-slugger";
import type { Definition, Heading as HeadingNode, Nodes, Parents } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import type { Document, Excuse, Link, Span } from "./document.ts";
import { parseExcuse } from "./excuse.ts";
import { readHtmlTokens, type HtmlToken } from "./html-tags.ts";
import { plainText } from "./plain-text.ts";

/** What one walk over a page's tree gathers, before ids are given out. */
export interface Collection {
  links: Link[];
  references: { identifier: string; link: Omit<Link, "url"> }[];
  definitions: Map<string, Definition>;
  /** Headings in the order of the source; `footnote` names the definition a heading stands in. */
  headings: { node: HeadingNode | RawHeading; footnote: string | undefined }[];
  /** How often each defined footnote is referred to, in order of first reference. */
  footnotes: Map<string, number>;
  footnoteDefinitions: Set<string>;
  ids: string[];
  excuses: Excuse[];
  undefinedReferences: Document["undefinedReferences"];
  passages: string[];
  imports: Document["imports"];
  componentNames: Set<string>;
  openTags: number;
  deepestOpenTags: number;
}

/** A heading written in raw HTML. */
export interface RawHeading extends Span {
  type: "rawHeading";
  depth: number;
  text: string;
  id: string | undefined;
}

interface Surroundings {
  footnote: string | undefined;
  passage: number | undefined;
  offsets: Map<Nodes, Span> | undefined;
}

const relativeImport = /(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"']+)\1/g;
const importedNames = /import\s+([\s\S]*?)\s+from\b/g;
const fullReference = /(?<![\w\]\\!])\[((?:[^[\]\\]|\\.)+)\]\[((?:[^[\]\\]|\\.)*)\]/g;
const voidTags = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
// Tags that a parser closes by itself, so that leaving them open nests nothing.
const selfEndingTags = new Set(["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option"]);

/** Walks the tree of a page once. `passages` keeps the plain text around links. */
export function collect(root: Nodes, text: string, keepPassages: boolean): Collection {
  const found: Collection = {
    links: [],
    references: [],
    definitions: new Map(),
    headings: [],
    footnotes: new Map(),
    footnoteDefinitions: new Set(),
    ids: [],
    excuses: [],
    undefinedReferences: [],
    passages: [],
    imports: [],
    componentNames: new Set(),
    openTags: 0,
    deepestOpenTags: 0,
  };

  const walkChildren = (parent: Parents, around: Surroundings): void => {
    for (const child of parent.children) walk(child, around);
  };

  const addHtml = (span: Span, around: Surroundings, node: Nodes): void => {
    const tokens = readHtmlTokens(text.slice(span.start, span.end), span.start);
    for (const [index, token] of tokens.entries()) {
      if (token.type === "comment") {
        const excuse = parseExcuse(token.value, token);
        if (excuse) found.excuses.push(excuse);
      } else if (token.type === "close") {
        if (token.name === "a") closeLink(around, node);
        if (!selfEndingTags.has(token.name)) found.openTags = Math.max(0, found.openTags - 1);
      } else {
        if (!voidTags.has(token.name) && !selfEndingTags.has(token.name) && !token.selfClosing) found.openTags += 1;
        found.deepestOpenTags = Math.max(found.deepestOpenTags, found.openTags);
        addTag(token, around, node);
        const heading = rawHeading(tokens, index, text);
        if (heading) found.headings.push({ node: heading, footnote: around.footnote });
      }
    }
  };

  const addTag = (tag: HtmlToken & { type: "open" }, around: Surroundings, node: Nodes): void => {
    for (const attribute of tag.attributes) {
      if (attribute.name === "id" || (attribute.name === "name" && tag.name === "a")) found.ids.push(attribute.value);
      const links =
        (attribute.name === "href" && (tag.name === "a" || tag.name === "area")) ||
        (attribute.name === "src" && tag.name === "img");
      if (links)
        addLink(
          { source: "html", url: attribute.value, span: attribute.span, textEnd: attribute.span.end },
          around,
          node,
        );
    }
  };

  const addLink = (link: Link, around: Surroundings, node: Nodes): void => {
    found.links.push(inPassage(link, around, node));
  };

  // The text of a raw HTML link runs up to its closing tag.
  const closeLink = (around: Surroundings, node: Nodes): void => {
    const open = found.links.findLast(({ source, passage }) => source === "html" && passage === around.passage);
    const end = around.offsets?.get(node)?.start;
    if (open?.passageStart !== undefined && end !== undefined) open.passageEnd = end;
  };

  const addJsx = (
    name: string | null | undefined,
    attributes: readonly unknown[],
    span: Span,
    around: Surroundings,
    node: Nodes,
  ): void => {
    if (name && /^[A-Z]|\./.test(name)) found.componentNames.add(name.split(".")[0] ?? name);
    const tag = readHtmlTokens(text.slice(span.start, span.end), span.start).find((token) => token.type === "open");
    for (const attribute of attributes as MdxJsxAttribute[]) {
      if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") continue;
      if (attribute.name === "id" || (attribute.name === "name" && name === "a")) found.ids.push(attribute.value);
      if (attribute.name !== "href" && attribute.name !== "src") continue;
      const written = tag?.attributes.find((candidate) => candidate.name === attribute.name);
      addLink({ source: "html", url: attribute.value, span: written?.span ?? span, textEnd: span.end }, around, node);
    }
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
      case "tableCell":
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
        addHtml(span, around, node);
        return;
      case "mdxjsEsm":
        addImports(node.value, span, text, found);
        return;
      case "mdxFlowExpression":
      case "mdxTextExpression": {
        const excuse = parseExcuse(node.value.replace(/^\s*\/\*|\*\/\s*$/g, ""), span);
        if (excuse) found.excuses.push(excuse);
        return;
      }
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        addJsx(node.name, node.attributes, span, around, node);
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

/** The offsets of a node; satteri gives every node a position. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function inPassage<L extends Omit<Link, "url">>(link: L, around: Surroundings, node: Nodes): L {
  if (around.passage === undefined) return link;
  const { start, end } = around.offsets?.get(node) ?? { start: 0, end: 0 };
  return { ...link, passage: around.passage, passageStart: start, passageEnd: end };
}

function textWithOffsets(node: Nodes, offsets: Map<Nodes, Span>): string {
  let text = "";
  const append = (child: Nodes): void => {
    const start = text.length;
    if ("children" in child) child.children.forEach(append);
    // A hard break parts sentences, a soft one does not.
    else text += child.type === "break" ? "\n" : plainText(child).replaceAll("\n", " ");
    offsets.set(child, { start, end: text.length });
  };
  append(node);
  return text;
}

function rawHeading(tokens: HtmlToken[], index: number, text: string): RawHeading | undefined {
  const open = tokens[index];
  if (open?.type !== "open" || !/^h[1-6]$/.test(open.name)) return undefined;
  const close = tokens.slice(index + 1).find((token) => token.type === "close" && token.name === open.name);
  const end = close?.start ?? tokens.at(-1)?.end ?? open.end;
  let inner = "";
  let from = open.end;
  for (const token of tokens) {
    if (token.start < open.end || token.start >= end) continue;
    inner += text.slice(from, token.start);
    from = token.end;
  }
  inner += text.slice(from, end);
  const id = open.attributes.find((attribute) => attribute.name === "id")?.value;
  return {
    type: "rawHeading",
    depth: Number(open.name[1]),
    text: inner,
    id,
    start: open.start,
    end: close?.end ?? end,
  };
}

function findUndefinedReferences(text: string, span: Span, found: Document["undefinedReferences"]): void {
  for (const match of text.slice(span.start, span.end).matchAll(fullReference)) {
    const label = match[2] || match[1] || "";
    if (label.startsWith("^") || slugOnce(label) === "") continue;
    const start = span.start + match.index;
    found.push({ label, start, end: start + match[0].length });
  }
}

function addImports(source: string, span: Span, text: string, found: Collection): void {
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
