import type { Splice } from "../document/splice-yaml.ts";
import type { Page } from "../handbook/page.ts";
import type { FieldPath } from "../schema/read-fields.ts";
import type { Remedy } from "./fix.ts";
import { spliceValue } from "./splice-frontmatter.ts";

const handle = /@[A-Za-z0-9][\w-]*(?:[./][\w-]+)*/g;

/** Writes a handle in the case the settings write it in, wherever the page names it as an owner, a backup or in a clause. */
export const mendHandle: Remedy = (problem, page) => {
  const { suggestion } = problem;
  if (!suggestion?.startsWith("@")) return undefined;
  const lines = page.document.lines();
  const start = (lines[problem.line - 1] ?? 0) + problem.column - 1;
  const end = (lines[problem.endLine - 1] ?? 0) + problem.endColumn - 1;
  const names = page.document.text.slice(start, end).match(handle) ?? [];
  const name = names.find((found) => found !== suggestion && found.toLowerCase() === suggestion.toLowerCase());
  if (name === undefined) return undefined;
  return [...inFields(page, name, suggestion), ...inClauses(page, name, suggestion)];
};

function inFields(page: Page, name: string, known: string): Splice[] {
  const { document, keys } = page;
  const { values } = document.frontmatter;
  return ["owner", "parties"].flatMap((field) => {
    const key = keys.get(field) ?? field;
    const paths = [...placesOf(values[key], name, [key])];
    return paths.flatMap((path) => spliceValue(document, path, known) ?? []);
  });
}

function* placesOf(value: unknown, name: string, path: FieldPath): Generator<FieldPath> {
  if (value === name) yield path;
  if (typeof value !== "object" || value === null) return;
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, inner] of entries) {
    // Who agreed, and when, is a record of its own.
    if (step !== "accepted") yield* placesOf(inner, name, [...path, step]);
  }
}

function inClauses({ clauses, document }: Page, name: string, known: string): Splice[] {
  return clauses.flatMap(({ start, end }) =>
    [...document.text.slice(start, end).matchAll(handle)].flatMap((match) =>
      match[0] === name ? [{ start: start + match.index, end: start + match.index + name.length, text: known }] : [],
    ),
  );
}
