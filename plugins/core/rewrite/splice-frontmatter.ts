import type { Document } from "../document/document.ts";
import { findInFrontmatter } from "../document/find-in-frontmatter.ts";
import { parseFrontmatterBlock } from "../document/frontmatter-block.ts";
import { setFrontmatter } from "../document/set-frontmatter.ts";
import type { Splice } from "../document/splice-yaml.ts";
import { applySplices, spliceBetween } from "./splices.ts";

type YamlPath = readonly (string | number)[];

/** The splice that gives a value of the frontmatter another text or number, its quotes kept; undefined where that is not safe. */
export function spliceValue(
  { text, frontmatter }: Document,
  path: YamlPath,
  value: string | number,
): Splice | undefined {
  // What the settings supply stands nowhere in the page.
  if (!isThere(frontmatter.values, path)) return undefined;
  const span = findInFrontmatter(text, frontmatter, path, "value");
  const wanted = JSON.stringify(replaceAt(frontmatter.values, path, value));
  if (span && typeof value === "string") {
    const splice = { ...span, text: quoteLike(text.slice(span.start, span.end), value) };
    if (valuesAfter(text, splice) === wanted) return splice;
  }
  const setting = setFrontmatter(text, [{ path, value }]);
  return "text" in setting && setting.text !== text ? spliceBetween(text, setting.text) : undefined;
}

/** The splice that renames a key of the frontmatter, its quotes kept; undefined where that is not safe. */
export function spliceKey({ text, frontmatter }: Document, path: YamlPath, name: string): Splice | undefined {
  const span = findInFrontmatter(text, frontmatter, path, "key");
  if (!span) return undefined;
  const splice = { ...span, text: quoteLike(text.slice(span.start, span.end), name) };
  const wanted = JSON.stringify(renameAt(frontmatter.values, path, name));
  return valuesAfter(text, splice) === wanted ? splice : undefined;
}

/** The splice that puts a handle in quotes; undefined where the frontmatter would read otherwise then. */
export function spliceQuotes({ text, frontmatter }: Document, start: number, end: number): Splice | undefined {
  const splice = { start, end, text: `"${text.slice(start, end)}"` };
  return valuesAfter(text, splice) === JSON.stringify(frontmatter.values) ? splice : undefined;
}

function quoteLike(written: string, text: string): string {
  if (written.startsWith('"')) return JSON.stringify(text);
  return written.startsWith("'") ? `'${text.replaceAll("'", "''")}'` : text;
}

function valuesAfter(text: string, splice: Splice): string | undefined {
  const block = parseFrontmatterBlock(applySplices(text, [splice]));
  return block.state === "valid" ? JSON.stringify(block.values) : undefined;
}

function isThere(values: unknown, [step, ...rest]: YamlPath): boolean {
  if (step === undefined) return values !== undefined;
  if (typeof values !== "object" || values === null || !Object.hasOwn(values, step)) return false;
  const inner: unknown = Object.getOwnPropertyDescriptor(values, step)?.value;
  return isThere(inner, rest);
}

function replaceAt(values: unknown, [step, ...rest]: YamlPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(values))
    return values.map((item, at) => (at === step ? replaceAt(item, rest, value) : (item as unknown)));
  if (typeof values !== "object" || values === null) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, item]) => [key, key === step ? replaceAt(item, rest, value) : (item as unknown)]),
  );
}

function renameAt(values: unknown, [step, ...rest]: YamlPath, name: string): unknown {
  if (Array.isArray(values))
    return values.map((item, at) => (at === step ? renameAt(item, rest, name) : (item as unknown)));
  if (typeof values !== "object" || values === null) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, item]) => {
      if (key !== step) return [key, item as unknown];
      return rest.length === 0 ? [name, item as unknown] : [key, renameAt(item, rest, name)];
    }),
  );
}
