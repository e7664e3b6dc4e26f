import type { LineIndex } from "../diagnostic/line-index.ts";
import type { FrontmatterBlock } from "./frontmatter-block.ts";

/** A stretch of the text, in UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How a link stands in its file. */
export type LinkSource = "inline" | "image" | "reference" | "html" | "frontmatter";

/** One link as its author wrote it. */
export interface Link {
  source: LinkSource;
  /** The destination, entities and escapes resolved. */
  url: string;
  /** The whole link, or where the destination alone is known (HTML, YAML) that. */
  span: Span;
  /** Where the search for an inline destination begins: the end of the link's text. */
  textEnd: number;
  /** The destination of the definition a reference link uses. */
  definition?: Span;
  /** Index into `Document.passages` of the sentence-bearing block the link stands in, when passages are kept. */
  passage?: number;
  /** Where in that passage's plain text the link's own text begins and ends. */
  passageStart?: number;
  passageEnd?: number;
  /** For frontmatter: the path of the value in the YAML. */
  yamlPath?: readonly (string | number)[];
}

/** A heading of the page, in rendered order. */
export interface Heading extends Span {
  depth: number;
  text: string;
  id: string;
}

/** An excuse: problems of these rules on these lines stay silent. */
export interface Excuse extends Span {
  rules: string[];
  reason: string;
  /** First and last line it covers, counted from 1. */
  fromLine: number;
  toLine: number;
}

/** A fact the body states behind a bold label: `**Owner:** @mira`. */
export interface LabelledFact {
  label: string;
  value: string;
  span: Span;
}

/** Why a file cannot be used, with the place. */
export interface UnreadableFault extends Span {
  reason: string;
  help?: string;
}

/** A page's text and everything read from it alone. */
export interface Document {
  path: string;
  format: "md" | "mdx";
  /** The text without its byte-order mark. */
  text: string;
  hasByteOrderMark: boolean;
  frontmatter: FrontmatterBlock;
  headings: Heading[];
  /** Every id the rendered page carries. */
  anchors: Set<string>;
  links: Link[];
  undefinedReferences: (Span & { label: string })[];
  facts: LabelledFact[];
  excuses: Excuse[];
  /** Plain text of each block that holds a link; only when asked for. */
  passages: string[];
  /** Plain text of the first paragraph. */
  lead: string;
  /** Sections by heading, with lists and tables; only when asked for. */
  outline: Outline | undefined;
  /** True when the page renders components it imports, whose ids cannot be known. */
  rendersComponents: boolean;
  /** Relative files an MDX page imports. */
  imports: (Span & { specifier: string })[];
  /** Set when the file cannot be published at all. */
  unreadable: UnreadableFault | undefined;
  /** Where lines begin; built on first use. */
  lines(): LineIndex;
}

/** A list item or a paragraph, with the bold label it opens with, if any. */
export interface OutlineItem extends Span {
  label: string | undefined;
  /** Plain text, without the label. */
  text: string;
  /** Where the Markdown of the text begins: behind the label. */
  valueStart: number;
}

/** One cell of a table: its plain text and its place. */
export interface OutlineCell extends Span {
  text: string;
}

/** A block of the body, as far as records and clauses need it. */
export type OutlineBlock =
  | (Span & { type: "paragraph"; items: OutlineItem[] })
  | (Span & { type: "list"; ordered: boolean; items: OutlineItem[] })
  | (Span & { type: "table"; header: OutlineCell[]; rows: OutlineCell[][] })
  | (Span & { type: "other" });

/** A heading with what stands below it, up to the next heading of any depth. */
export interface OutlineSection {
  heading: Heading | undefined;
  blocks: OutlineBlock[];
  /** The Markdown below the heading, up to the next heading of the same depth or a higher one. */
  span: Span;
}

/** The body, section by section, in order. */
export type Outline = OutlineSection[];
