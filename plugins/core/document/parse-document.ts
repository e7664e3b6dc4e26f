import type { Nodes, Root } from "mdast";
import { markdownToMdast, mdxToMdast, type Features } from "satteri";
import { buildLineIndex, placeOf, type LineIndex } from "../diagnostic/line-index.ts";
import { collect } from "./collect.ts";
import { spanOf, type Collection } from "./collection.ts";
import { detachStrings } from "./detach-strings.ts";
import type { Document, Excuse, Link, UnreadableFault } from "./document.ts";
import { parseYamlExcuses } from "./excuse.ts";
import { findCuts } from "./find-cuts.ts";
import { parseFrontmatterBlock } from "./frontmatter-block.ts";
import { escapeHeadingIds } from "./escape-heading-ids.ts";
import { braceStandIn, footnoteIds, giveIds } from "./heading-ids.ts";
import { readFacts } from "./read-facts.ts";
import { deepestNesting, opensTooManyContainers } from "./nesting.ts";
import { buildOutline } from "./outline.ts";
import { plainText } from "./plain-text.ts";

/** How a page is read. */
export interface ParseOptions {
  /** Relative to the content folder; `.mdx` is read as MDX. */
  path: string;
  /** Read straight quotes and dashes as typographic ones, as a site with smart punctuation renders them. Default: false. */
  smartPunctuation?: boolean;
  /** Keep sections, lists and tables. Default: false. */
  outline?: boolean;
  /** Keep the plain text around each link. Default: false. */
  passages?: boolean;
}

/** Reads one page. Never throws: what cannot be read is said in `unreadable`. */
export function parseDocument(source: string, options: ParseOptions): Document {
  const hasByteOrderMark = source.startsWith("\uFEFF");
  const text = hasByteOrderMark ? source.slice(1) : source;
  const frontmatter = parseFrontmatterBlock(text);
  let index: LineIndex | undefined;
  const document: Document = {
    path: options.path,
    format: options.path.toLowerCase().endsWith(".mdx") ? "mdx" : "md",
    text,
    hasByteOrderMark,
    frontmatter,
    headings: [],
    anchors: new Set(),
    links: [],
    undefinedReferences: [],
    cuts: [],
    facts: [],
    excuses: parseYamlExcuses(text.slice(frontmatter.start, frontmatter.end), frontmatter.start),
    comments: [],
    passages: [],
    lead: "",
    outline: undefined,
    rendersComponents: false,
    imports: [],
    unreadable: frontmatter.fault,
    lines: () => (index ??= buildLineIndex(text)),
  };
  if (opensTooManyContainers(text)) return { ...document, unreadable: tooDeep };
  const root = parseTree(document, options);
  if ("reason" in root) return { ...document, unreadable: document.unreadable ?? root };
  readTree(document, root, options);
  detachStrings(document);
  return document;
}

const tooDeep: UnreadableFault = {
  reason: `it nests more than ${deepestNesting} quotes, lists or tags inside each other`,
  help: "Flatten the nesting; a page this deep would bring the site's renderer down.",
  start: 0,
  end: 0,
};

function featuresOf({ frontmatter }: Document, { smartPunctuation = false }: ParseOptions): Features {
  return { frontmatter: frontmatter.state !== "none", smartPunctuation };
}

function parseTree(document: Document, options: ParseOptions): Root | UnreadableFault {
  const features = featuresOf(document, options);
  if (document.format === "md") return markdownToMdast(document.text, { features }) as Root;
  try {
    return mdxToMdast(escapeHeadingIds(document.text, braceStandIn), { features }) as Root;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const match = /^(\d+):(\d+): ([\s\S]*)$/.exec(message);
    const start = match ? (document.lines()[Number(match[1]) - 1] ?? 0) + Number(match[2]) - 1 : 0;
    const said = (match?.[3] ?? message).replace(/ \(\d+:\d+\)| \(mdx[^)]*\)$/g, "");
    return { reason: `its MDX does not parse (${said})`, start, end: start + 1 };
  }
}

function readTree(document: Document, root: Root, options: ParseOptions): void {
  const found = collect(root, document.text, options.passages ?? false);
  if (found.isTooDeep || found.deepestOpenTags > deepestNesting) {
    document.unreadable ??= tooDeep;
    return;
  }
  document.headings = giveIds(document, found, featuresOf(document, options));
  for (const heading of document.headings) document.anchors.add(heading.id);
  for (const id of found.ids) document.anchors.add(id);
  for (const id of footnoteIds(found)) document.anchors.add(id);
  document.links = resolveReferences(found);
  document.undefinedReferences = found.undefinedReferences;
  document.cuts = findCuts(root, document.text);
  document.passages = found.passages;
  const lead = options.passages ? root.children.find((child) => child.type === "paragraph") : undefined;
  document.lead = lead ? plainText(lead).replace(/\s+/g, " ").trim() : "";
  document.imports = found.imports;
  document.rendersComponents = [...found.componentNames].some((name) => found.componentNames.has(`import:${name}`));
  document.facts = readFacts(root, document.text);
  document.comments = found.comments;
  document.excuses = [...document.excuses, ...found.excuses];
  for (const excuse of document.excuses) placeExcuse(document, root, excuse);
  if (options.outline)
    document.outline = buildOutline(root, document.headings, document.frontmatter.bodyStart, document.text.length);
}

function resolveReferences(found: Collection): Link[] {
  if (found.references.length === 0) return found.links;
  const links = [...found.links];
  for (const { identifier, link } of found.references) {
    const definition = found.definitions.get(identifier);
    if (definition) links.push({ ...link, url: definition.url, definition: spanOf(definition) });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

// An excuse covers the rest of its own line, or the next line with text; where a table begins there, the whole table.
function placeExcuse(document: Document, root: Nodes, excuse: Excuse): void {
  const place = placeOf(document.lines(), excuse.start, excuse.end);
  const rest = /^[ \t]*([^\r\n]*)((?:\s*(?:\r\n|\n|\r))+)?/.exec(document.text.slice(excuse.end));
  if ((rest?.[1] ?? "").trim() !== "") {
    excuse.fromLine = excuse.toLine = place.endLine;
    return;
  }
  const next = excuse.end + (rest?.[0].length ?? 0);
  excuse.fromLine = excuse.toLine = placeOf(document.lines(), next).line;
  const table =
    "children" in root
      ? root.children.find((child) => child.type === "table" && spanOf(child).start === next)
      : undefined;
  if (table) excuse.toLine = placeOf(document.lines(), spanOf(table).end).line;
}
