import type { Definition, Heading as HeadingNode, Nodes } from "mdast";
import type { Document, Excuse, Link, Span } from "./document.ts";
import { plainText } from "./plain-text.ts";

/** What one walk over a page's tree gathers, before ids are given out. */
export interface Collection {
  links: Link[];
  references: { identifier: string; link: Omit<Link, "url"> }[];
  definitions: Map<string, Definition>;
  /** Headings in the order of the source; `footnote` names the definition a heading stands in. */
  headings: { node: HeadingNode; footnote: string | undefined }[];
  /** How often each defined footnote is referred to, in order of first reference. */
  footnotes: Map<string, number>;
  footnoteDefinitions: Set<string>;
  /** True where raw HTML opens a heading. */
  holdsRawHeadings: boolean;
  ids: string[];
  excuses: Excuse[];
  comments: Span[];
  undefinedReferences: Document["undefinedReferences"];
  passages: string[];
  imports: Document["imports"];
  componentNames: Set<string>;
  /** True where the tree is nested deeper than any renderer should be asked to follow. */
  isTooDeep: boolean;
  openTags: number;
  deepestOpenTags: number;
}

/** Where the walk stands: in which footnote, in which block of text. */
export interface Surroundings {
  footnote: string | undefined;
  passage: number | undefined;
  offsets: Map<Nodes, Span> | undefined;
}

/** A collection that holds nothing yet. */
export function emptyCollection(): Collection {
  return {
    links: [],
    references: [],
    definitions: new Map(),
    headings: [],
    footnotes: new Map(),
    footnoteDefinitions: new Set(),
    holdsRawHeadings: false,
    ids: [],
    excuses: [],
    comments: [],
    undefinedReferences: [],
    passages: [],
    imports: [],
    componentNames: new Set(),
    isTooDeep: false,
    openTags: 0,
    deepestOpenTags: 0,
  };
}

/** The offsets of a node; satteri gives every node a position. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** A link with its place in the plain text of the block around it, where that is kept. */
export function inPassage<L extends Omit<Link, "url">>(link: L, around: Surroundings, node: Nodes): L {
  if (around.passage === undefined) return link;
  const { start, end } = around.offsets?.get(node) ?? { start: 0, end: 0 };
  return { ...link, passage: around.passage, passageStart: start, passageEnd: end };
}

/** The plain text of a block, of a table's row with a tab between its cells, and in `offsets` where each node below it stands in that text. */
export function textWithOffsets(node: Nodes, offsets: Map<Nodes, Span>): string {
  let text = "";
  const append = (child: Nodes): void => {
    const start = text.length;
    if (child.type === "tableCell" && start > 0) text += "\t";
    if ("children" in child) child.children.forEach(append);
    // A hard break parts sentences, a soft one does not.
    else text += child.type === "break" ? "\n" : plainText(child).replace(/[\n\t]/g, " ");
    offsets.set(child, { start, end: text.length });
  };
  append(node);
  return text;
}
