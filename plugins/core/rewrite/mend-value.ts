import { placeOf } from "../diagnostic/line-index.ts";
import { countSlips, plainForm } from "../diagnostic/nearest.ts";
import type { Problem } from "../diagnostic/problem.ts";
import type { Span } from "../document/document.ts";
import { findInFrontmatter } from "../document/find-in-frontmatter.ts";
import type { Page } from "../handbook/page.ts";
import type { FieldFault, FieldPath } from "../schema/read-fields.ts";
import type { FixSource, Remedy } from "./fix.ts";
import { spliceKey, spliceQuotes, spliceValue } from "./splice-frontmatter.ts";

/** Quotes a handle, and writes a value as the field takes it where it is a slip of exactly one. */
export const mendValue: Remedy = (problem, page, source) => {
  const { document } = page;
  const bare = document.frontmatter.unquoted.find((span) => standsAt(problem, page, span));
  if (bare) {
    const splice = spliceQuotes(document, bare.start, bare.end);
    return splice && [splice];
  }
  const fault = page.faults.find(
    ({ path, missing }) => !missing && standsAt(problem, page, spanOf(page, written(page, path), "value")),
  );
  const value = fault && problem.suggestion !== undefined ? meantValue(fault, problem.suggestion, source) : undefined;
  const splice = value !== undefined && fault ? spliceValue(document, written(page, fault.path), value) : undefined;
  return splice && [splice];
};

/** Renames a key that is a near miss of a known one. */
export const mendKey: Remedy = (problem, page) => {
  const { suggestion } = problem;
  if (suggestion === undefined) return undefined;
  const path = [...keysOf(page.document.frontmatter.values)].find((candidate) =>
    standsAt(problem, page, spanOf(page, candidate, "key")),
  );
  const splice = path && spliceKey(page.document, path, suggestion);
  return splice && [splice];
};

function standsAt({ line, column }: Problem, { document }: Page, span: Span | undefined): boolean {
  if (!span) return false;
  const place = placeOf(document.lines(), span.start, span.end);
  return place.line === line && place.column === column;
}

function spanOf({ document }: Page, path: FieldPath, part: "key" | "value"): Span | undefined {
  return findInFrontmatter(document.text, document.frontmatter, path, part);
}

// Settings may know a field by another name.
function written({ keys }: Page, [field, ...rest]: FieldPath): FieldPath {
  return field === undefined ? [] : [keys.get(String(field)) ?? field, ...rest];
}

function meantValue(
  { path, found, words, allowed }: FieldFault,
  suggestion: string,
  source: FixSource,
): string | number | undefined {
  if (typeof found !== "string") return undefined;
  if (words.length > 0) return isOnlySlip(found, suggestion, words, path[0] === "band") ? suggestion : undefined;
  if (suggestion.startsWith("@")) return isKnownHandle(suggestion, source) ? suggestion : undefined;
  return allowed.includes("days") && /^\d+$/.test(suggestion) ? Number(suggestion) : undefined;
}

// Who may see a page is never guessed: of a band only the case may differ.
function isOnlySlip(found: string, meant: string, words: readonly string[], exact: boolean): boolean {
  const same = words.filter((word) => plainForm(word) === plainForm(found));
  if (same.length > 0 || exact || found.length < 4) return same.length === 1 && same[0] === meant;
  const near = words.filter(
    (word) => countSlips(word.toLowerCase(), found.toLowerCase()) <= (word.length >= 8 ? 2 : 1),
  );
  return near.length === 1 && near[0] === meant;
}

function isKnownHandle(handle: string, { handbook: { settings } }: FixSource): boolean {
  const members = Object.values(settings.teams).flatMap((team) => team.members ?? []);
  return [...Object.keys(settings.teams), ...members, ...Object.keys(settings.contacts)].includes(handle);
}

function* keysOf(value: unknown, path: FieldPath = []): Generator<FieldPath> {
  if (typeof value !== "object" || value === null) return;
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [step, inner] of entries) {
    if (typeof step === "string") yield [...path, step];
    yield* keysOf(inner, [...path, step]);
  }
}
