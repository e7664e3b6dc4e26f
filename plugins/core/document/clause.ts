import type { Span } from "./document.ts";

/** The clauses every agreement should have, in the order they are shown. */
export const coreClauses = ["purpose", "approvals", "escalation", "cadence", "exit-metric", "sunset"] as const;

/** Clauses understood where they stand. */
export const furtherClauses = [
  "scope",
  "decision-rights",
  "service-levels",
  "acceptance-criteria",
  "dependencies",
  "risks",
  "change-control",
  "channels",
  "metrics",
  "follow-ups",
] as const;

/** Every clause, core first. */
export const clauseNames = [...coreClauses, ...furtherClauses] as const;

/** What a clause is about. */
export type ClauseName = (typeof clauseNames)[number];

/** A run of plain text in a clause: a paragraph, a table cell, what stands behind a bold label. */
export interface ClauseText extends Span {
  type: "text";
  /** Plain text, emphasis and code marks removed, white space as one blank; a hard break or `<br>` is `\n`. */
  text: string;
}

/** One item of a list in a clause. Its place takes in what is nested below it. */
export interface ClauseItem extends Span {
  /** The bold label it opens with (`**In:** …`), without the colon. */
  label: string | undefined;
  /** Its own paragraphs, parted by `\n`. */
  text: string;
  /** Of a task: whether its box is ticked. */
  checked?: boolean;
}

/** A list in a clause; nested lists and tables come as further parts, right behind it. */
export interface ClauseList extends Span {
  type: "list";
  ordered: boolean;
  items: ClauseItem[];
}

/** A cell of a table in a clause. */
export interface ClauseCell extends Span {
  text: string;
}

/** A table in a clause, below its heading or its label. */
export interface ClauseTable extends Span {
  type: "table";
  header: ClauseCell[];
  rows: ClauseCell[][];
}

/** Part of what a clause says. */
export type ClausePart = ClauseText | ClauseList | ClauseTable;

/** One clause as the body states it, whatever its layout. */
export interface ClauseSource extends Span {
  name: ClauseName;
  /** The label as written: `Escalation path`. */
  label: string;
  /** Where the label stands. */
  labelSpan: Span;
  layout: "bullet" | "table" | "heading";
  /** The heading's id, where a heading names the clause. */
  headingId: string | undefined;
  /** What it says, in order; empty when the clause is there and says nothing. */
  parts: ClausePart[];
}
