import type { Link, Span } from "./document.ts";

/** Where in the file the destination of a link stands, alone: behind `](`, inside the quotes of `href`, the item in YAML. */
export function findDestination(text: string, link: Link): Span {
  if (link.source === "html" || link.source === "frontmatter" || link.source === "reference") return link.span;
  if (text[link.span.start] === "<") return { start: link.span.start + 1, end: link.span.end - 1 };
  const open =
    link.source === "image"
      ? closingBracket(text, link.span)
      : text.indexOf("](", Math.max(link.textEnd, link.span.start));
  if (open === -1 || open >= link.span.end) return link.span;
  let start = open + 2;
  while (/\s/.test(text[start] ?? "")) start += 1;
  if (text[start] === "<") {
    const end = text.indexOf(">", start);
    return end === -1 ? link.span : { start: start + 1, end };
  }
  let depth = 0;
  let end = start;
  for (; end < link.span.end; end += 1) {
    const character = text[end];
    if (character === "\\") end += 1;
    else if (character === "(") depth += 1;
    else if (character === ")") {
      if (depth === 0) break;
      depth -= 1;
    } else if (/\s/.test(character ?? "")) break;
  }
  return { start, end };
}

function closingBracket(text: string, span: Span): number {
  let depth = 0;
  for (let at = text.indexOf("[", span.start); at !== -1 && at < span.end; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0) return at;
  }
  return -1;
}
