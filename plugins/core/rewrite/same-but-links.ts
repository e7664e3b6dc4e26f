import type { Document } from "../document/document.ts";
import { referenceFields } from "../schema/frontmatter.ts";
import { applySplices } from "./splices.ts";
import { findWrittenUrl } from "./written-url.ts";

/** True for two pages that say the same, apart from where their links lead: one is the other, moved. */
export function sameButLinks(one: Document, other: Document, aliases: Readonly<Record<string, string>>): boolean {
  return (
    one.hasByteOrderMark === other.hasByteOrderMark &&
    bodyOf(one) === bodyOf(other) &&
    valuesOf(one, aliases) === valuesOf(other, aliases)
  );
}

function bodyOf({ text, frontmatter, links, imports }: Document): string {
  const urls = links.flatMap((link) => findWrittenUrl(text, link) ?? []);
  const gaps = [...urls, ...imports].map(({ start, end }) => ({ start, end, text: "" }));
  const body = applySplices(
    text.slice(frontmatter.bodyStart),
    gaps.map((gap) => ({
      ...gap,
      start: gap.start - frontmatter.bodyStart,
      end: gap.end - frontmatter.bodyStart,
    })),
  );
  return `${urls.length} ${body}`;
}

function valuesOf({ frontmatter, text }: Document, aliases: Readonly<Record<string, string>>): string {
  if (frontmatter.state !== "valid") return text.slice(0, frontmatter.bodyStart);
  const isReference = (key: string): boolean => referenceFields.some((field) => field === (aliases[key] ?? key));
  return JSON.stringify(Object.entries(frontmatter.values).map(([key, value]) => [key, isReference(key) ? "" : value]));
}
