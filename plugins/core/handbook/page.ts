import type { CivilDate } from "../freshness/history.ts";
import type { ClauseSource } from "../document/clause.ts";
import type { Document, Span, UnreadableFault } from "../document/document.ts";
import type { Frontmatter } from "../schema/frontmatter.ts";
import type { Kind } from "../schema/kind.ts";
import type { FieldFault } from "../schema/read-fields.ts";

/** Part of a body: its plain text and where its Markdown stands. */
export interface Piece extends Span {
  text: string;
  /** Set where the part is everything below a heading: that heading's id. */
  headingId?: string;
}

/** What each kind of record is made of, as far as its body says. */
export interface RecordPieces {
  entry?: Piece;
  exit?: Piece;
  guardrail?: Piece;
  frame?: Piece;
  options?: Piece;
  decide?: Piece;
  review?: Piece;
  answer?: Piece;
  related?: Piece;
}

/** One contract, decision, answer, state or stream: a page, or a part of a page. */
export interface HandbookRecord {
  kind: Exclude<Kind, "guide">;
  /** The page's path, and `#anchor` for a part of it. Unique in the handbook. */
  id: string;
  page: Page;
  anchor: string | undefined;
  title: string;
  owners: string[];
  /** When it was last confirmed, where the record itself says so. */
  confirmed: CivilDate | undefined;
  pieces: RecordPieces;
  span: Span;
}

interface PageOf<K extends Kind> {
  kind: K;
  fields: Frontmatter<K>;
  path: string;
  document: Document;
  title: string;
  address: string;
  /** First the accountable one; from frontmatter, else from CODEOWNERS. */
  owners: string[];
  /** Wrong and missing values; `fields` holds fallbacks for them. */
  faults: FieldFault[];
  /** The YAML key each field came from; a field that settings supplied has none. */
  keys: ReadonlyMap<string, string>;
  /** Days until the page must be looked at again. */
  refreshAfter: number | "never";
  /** Not shown by this build, because of its band. */
  hidden: boolean;
  /** Why the page is left out of the site, where it is. */
  unreadable: UnreadableFault | undefined;
  /** An index of a folder or of the handbook. */
  isIndex: boolean;
  /** Kinds of the records that settings say stand on this page. */
  holds: readonly HandbookRecord["kind"][];
  records: HandbookRecord[];
  /** The clauses its body states: of contracts always, of other pages only where the handbook was loaded with them. */
  clauses: ClauseSource[];
}

/** One Markdown or MDX file of the handbook, with everything known of it. */
export type Page = { [K in Kind]: PageOf<K> }[Kind];

/** The page of a contract. */
export type ContractPage = PageOf<"contract">;
