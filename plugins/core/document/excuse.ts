import type { Excuse, Span } from "./document.ts";

const form = /^\s*handshake-ignore\s+([\w/*-]+(?:\s*,\s*[\w/*-]+)*)\s*(?::\s*([\s\S]*?))?\s*$/;
const yamlComment = /^[ \t]*#[ \t]*(handshake-ignore\b.*)$/gm;

/** Reads `handshake-ignore group/name: reason` from the inside of a comment; lines are filled in by `placeExcuse`. */
export function parseExcuse(comment: string, span: Span): Excuse | undefined {
  if (!comment.includes("handshake-ignore")) return undefined;
  const match = form.exec(comment);
  if (!match) return undefined;
  const rules = (match[1] ?? "").split(",").map((rule) => rule.trim());
  return { rules, reason: match[2] ?? "", ...span, fromLine: 0, toLine: 0 };
}

/** Reads the excuses that stand as comments in YAML; each covers the line below it. */
export function parseYamlExcuses(source: string, offset: number): Excuse[] {
  const excuses: Excuse[] = [];
  if (!source.includes("handshake-ignore")) return excuses;
  for (const match of source.matchAll(yamlComment)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    const excuse = parseExcuse(match[1] ?? "", span);
    if (excuse) excuses.push(excuse);
  }
  return excuses;
}
