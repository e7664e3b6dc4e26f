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

/** A fact the body states behind a bold label (`**Owner:** @mira`), in a row of a table, or below a heading. */
export interface LabelledFact {
  label: string;
  /** Plain text; the items of a list are parted by `; `. */
  value: string;
  layout: "label" | "table" | "heading";
  span: Span;
}

/**
 * A place where content seems to be cut off: a table's header row with no separator row below it, or a broken one; a table without
 * rows at the end of its section; a code fence that never closes.
 */
export interface Cut extends Span {
  kind: "no-separator" | "no-rows" | "open-fence";
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
  /** What looks cut off: tables without their rows, fences that never close. */
  cuts: Cut[];
  facts: LabelledFact[];
  excuses: Excuse[];
  /** Comments of the body, which no reader of the page sees. */
  comments: Span[];
  /** Plain text of each block that holds a link, of a table of each row; only when asked for. */
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

/** A list item, or the lines of a paragraph from one bold label to the next. */
export interface OutlineItem extends Span {
  /** The bold label it opens with (`**Owner:** …`), without the colon. */
  label: string | undefined;
  /** Plain text without the label, and with all that stands below it; white space as one blank, a hard break or `<br>` as `\n`. */
  text: string;
  /** Where the Markdown of the text begins: behind the label. */
  valueStart: number;
  /** As `text`, of the opening paragraph alone, and where that paragraph ends. */
  opening: string;
  openingEnd: number;
  /** What stands in a list item below its opening paragraph. */
  blocks: readonly OutlineBlock[];
  /** Of a task: whether its box is ticked. */
  checked?: boolean;
  /** Of a list item whose label has no colon, only a dash, or stands alone and names a clause: the label and what it leaves. */
  loosely?: Pick<OutlineItem, "label" | "opening" | "valueStart">;
}

/** One cell of a table: its plain text, with `<br>` as `\n`, and its place. */
export interface OutlineCell extends Span {
  text: string;
}

/** A block of the body, as far as records and clauses need it. */
export type OutlineBlock =
  /** `loosely`: its items where labels without a colon count as well, if there are any. */
  | (Span & { type: "paragraph"; text: string; items: OutlineItem[]; loosely?: OutlineItem[] })
  | (Span & { type: "list"; ordered: boolean; items: OutlineItem[] })
  | (Span & { type: "table"; header: OutlineCell[]; rows: OutlineCell[][] })
  /** A quote, or an element of MDX, with what it holds. */
  | (Span & { type: "group"; blocks: OutlineBlock[] })
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
