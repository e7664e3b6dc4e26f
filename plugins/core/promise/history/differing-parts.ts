import { bodyStartOf } from "../../document/frontmatter-block.ts";
import { sharedEnds } from "../diff/shared-ends.ts";

// What may reach across a heading: raw HTML that ends at a mark of its own, what ends a line for Markdown alone, and a fence
// inside something else.
const reachesFar = /<(?:!|\?|script|pre|style|textarea)|\r(?!\n)/i;
const hasInnerFence = /^(?!`{3}|~{3}).*(?:`{3}|~{3})/m;
const definition = /^.*\]:.*$/gm;
const opening = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const closing = /^(`{3,}|~{3,})[ \t\r]*$/;
const heading = /^#{1,6}[ \t]/;

/**
 * Two texts of a Markdown page without the sections that both begin and end with: they mean the same beside each other, but for
 * links that stand elsewhere too, and take less reading. Undefined where one section may hang on another.
 */
export function differingParts(before: string, after: string): [string, string] | undefined {
  const [was, is] = [splitAtHeadings(before), splitAtHeadings(after)];
  if (!was || !is) return undefined;
  const { head, tail } = sharedEnds(was.sections, is.sections, (one, other) => one === other);
  const parts = [was, is].map(({ sections }) => sections.slice(head, sections.length - tail).join(""));
  // A link or a footnote takes its sense from wherever it is defined.
  const [one, other] = parts.map((part) => part.match(definition)?.join("\n"));
  if (one !== other) return undefined;
  const defining = (sections: readonly string[]): string =>
    sections.filter((section) => section.includes("]:")).join("");
  const above = defining(is.sections.slice(0, head));
  const below = defining(is.sections.slice(is.sections.length - tail));
  return [was.head + above + (parts[0] ?? "") + below, is.head + above + (parts[1] ?? "") + below];
}

interface Parts {
  head: string;
  sections: string[];
}

// A heading at the start of a line, below an empty one, ends whatever stands above it but a fence.
function splitAtHeadings(text: string): Parts | undefined {
  const bodyStart = bodyStartOf(text);
  const body = text.slice(bodyStart);
  if (reachesFar.test(body)) return undefined;
  if (["```", "~~~"].some((mark) => body.includes(mark)) && hasInnerFence.test(body)) return undefined;
  const sections: string[] = [];
  let [from, at] = [0, 0];
  let isBelowEmpty = false;
  let fence: string | undefined;
  for (const line of body.split("\n")) {
    if (fence !== undefined) fence = closes(line, fence) ? undefined : fence;
    else if (isBelowEmpty && heading.test(line)) {
      sections.push(body.slice(from, at));
      from = at;
    } else fence = openingOf(line);
    isBelowEmpty = line.trim() === "";
    at += line.length + 1;
  }
  return { head: text.slice(0, bodyStart), sections: [...sections, body.slice(from)] };
}

function openingOf(line: string): string | undefined {
  const found = opening.exec(line);
  return found?.[1] ?? found?.[2];
}

function closes(line: string, fence: string): boolean {
  const mark = closing.exec(line)?.[1] ?? "";
  return mark.startsWith(fence);
}
