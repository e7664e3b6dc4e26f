import { codeSpan, escapeMarkdown } from "../../reporters/escape-markdown.ts";

/** One thing a weekly review looked at. */
export interface ReviewedItem {
  title: string;
  url: string;
  /** The state it is in. */
  place?: string;
  /** How it stands, part by part. */
  facts: string[];
  /** Whom to ask. */
  asked?: string;
  /** What was agreed, where anything was. */
  agreed?: string;
}

/** A weekly review as Markdown: a heading, a line for each thing, below it what was agreed. Nobody is called by it. */
export function writeReview(
  title: string,
  items: readonly ReviewedItem[],
  words: { agreed: string; calm: string },
): string {
  const lines = items.flatMap(({ title: name, url, place, facts, asked, agreed = "" }) => {
    const where = place === undefined ? "" : ` (${escapeMarkdown(place)})`;
    const whom = asked === undefined ? "" : ` · ${codeSpan(asked)}`;
    const line = `- **[${escapeMarkdown(name)}](<${url}>)**${where}: ${facts.map(escapeMarkdown).join(", ")}${whom}`;
    return agreed.trim() === "" ? [line] : [line, `  - ${words.agreed}: ${escapeMarkdown(agreed.trim())}`];
  });
  return [`## ${escapeMarkdown(title)}`, "", ...(lines.length > 0 ? lines : [escapeMarkdown(words.calm)]), ""].join(
    "\n",
  );
}
