import type { Heading } from "../../document/document.ts";
import type { Handbook } from "../../handbook/handbook.ts";
import type { Page } from "../../handbook/page.ts";

/** What a change took away from one page and put nowhere else. */
export interface Loss {
  /** Sections whose heading stayed and whose text is gone, with the number of words there were. */
  sections: { heading: Heading; words: number }[];
  /** Set where the page lost most of its structure: headings, table rows and list items, then and lost. */
  page: { lost: number; of: number } | undefined;
}

// A page loses most of its structure when so much of it goes. A rewrite puts other words in the place of those that went.
const lostShare = 0.6;
const leastLost = 4;
const rewrittenShare = 0.35;
const leastWords = 5;
const movedShare = 0.5;

const structural = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\|)/;
const separatorRow = /^\s*\|?[\s|:-]+\|?\s*$/;

type Stands = (lines: readonly string[]) => boolean;

/** Prepares finding losses between two sides; what a change moves to another page or section of the handbook is none. */
export function buildLossFinder(now: Handbook, before: Handbook): (was: Page, is: Page) => Loss {
  let arrived: Set<string> | undefined;
  const arrivals = (): Set<string> => {
    if (arrived) return arrived;
    arrived = new Set<string>();
    for (const page of now.pages) {
      const former = before.byPath.get(page.path);
      if (former === page) continue;
      const known = new Set(former ? linesOf(bodyOf(former)) : []);
      for (const line of linesOf(bodyOf(page))) if (!known.has(line)) arrived.add(line);
    }
    return arrived;
  };
  const stands = (lines: readonly string[], on: Page): boolean => {
    const kept = new Set(linesOf(bodyOf(on)));
    const there = lines.filter((line) => kept.has(line) || arrivals().has(line)).length;
    return there >= lines.length * movedShare;
  };
  return (was, is) => {
    const { status, change_type: type } = is.fields;
    const meant = status === "archived" || status === "superseded" || type === "major";
    if (meant) return { sections: [], page: undefined };
    const standsOn: Stands = (lines) => stands(lines, is);
    const page = pageLoss(bodyOf(was), bodyOf(is), standsOn);
    return { page, sections: page ? [] : sectionLosses(was, is, standsOn) };
  };
}

function pageLoss(was: string, is: string, stands: Stands): Loss["page"] {
  const [kept, known] = [new Set(linesOf(is)), new Set(linesOf(was))];
  const structure = (body: string): string[] =>
    body.split(/\r?\n/).flatMap((line) => (structural.test(line) && !separatorRow.test(line) ? [plainLine(line)] : []));
  const before = structure(was);
  const missing = before.filter((line) => !kept.has(line));
  const lost = Math.max(0, before.length - structure(is).length);
  if (lost < leastLost || lost < before.length * lostShare) return undefined;
  const wordsWithout = (body: string, there: ReadonlySet<string>): number =>
    countWords(
      linesOf(body)
        .filter((line) => !there.has(line))
        .join("\n"),
    );
  if (wordsWithout(is, known) >= wordsWithout(was, kept) * rewrittenShare) return undefined;
  return stands(missing) ? undefined : { lost, of: before.length };
}

function sectionLosses(was: Page, is: Page, stands: Stands): Loss["sections"] {
  const before = new Map(was.document.headings.map((heading, index) => [heading.id, index]));
  return is.document.headings.flatMap((heading, index) => {
    const former = before.get(heading.id);
    if (former === undefined || countWords(sectionText(is, index)) > 0) return [];
    const text = sectionText(was, former);
    const words = countWords(text);
    return words < leastWords || stands(linesOf(text)) ? [] : [{ heading, words }];
  });
}

/** The text below a heading, deeper headings and what is below them included. */
function sectionText({ document: { headings, text } }: Page, index: number): string {
  const heading = headings[index];
  if (!heading) return "";
  const next = headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
  return text.slice(heading.end, next?.start ?? text.length);
}

function bodyOf({ document: { text, frontmatter } }: Page): string {
  return text.slice(frontmatter.bodyStart);
}

function linesOf(body: string): string[] {
  return body.split(/\r?\n/).flatMap((line) => {
    const plain = plainLine(line);
    return plain === "" ? [] : [plain];
  });
}

// A link that moves with its line is written anew.
function plainLine(line: string): string {
  return line
    .replace(/\]\([^()\n]*\)/g, "]")
    .replace(/[*_`#>|[\]()-]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function countWords(text: string): number {
  const plain = text.replace(/<!--[\s\S]*?-->/g, " ");
  return plain.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
