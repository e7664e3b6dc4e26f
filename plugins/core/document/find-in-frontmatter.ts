import { parseDocument } from "yaml";
import type { Span } from "./document.ts";
import { readableYaml, type FrontmatterBlock } from "./frontmatter-block.ts";

/** Where a key or a value of the frontmatter stands in the file; undefined where it stands nowhere. */
export function findInFrontmatter(
  text: string,
  block: FrontmatterBlock,
  path: readonly (string | number)[],
  part: "key" | "value",
): Span | undefined {
  if (block.state === "none" || path.length === 0) return undefined;
  const source = text.slice(block.start, block.end);
  const found = (part === "value" ? findQuickly(source, path) : undefined) ?? findExactly(source, path, part);
  return found && { start: block.start + found.start, end: block.start + found.end };
}

function findQuickly(source: string, [key, index, ...rest]: readonly (string | number)[]): Span | undefined {
  if (typeof key !== "string" || rest.length > 0) return undefined;
  if (index === undefined) return findOneLineValue(source, key);
  return typeof index === "number" ? findListedValue(source, key, index) : undefined;
}

/**
 * Finds the value of a top-level key that stands on one line, plain or simply quoted, without parsing the rest: only keys can
 * begin in the first column. Anything else is left to the parser.
 */
export function findOneLineValue(source: string, key: string): Span | undefined {
  let at = source.startsWith(`${key}:`) ? 0 : source.indexOf(`\n${key}:`) + 1;
  if (at === 0 && !source.startsWith(`${key}:`)) return undefined;
  at += key.length + 1;
  const value =
    /^[ \t]+((?:[^\s"'[\]{}|>&*!#%@`,:?-][^\r\n#:]*?)|'[^'\r\n]*'|"[^"\\\r\n]*")[ \t]*(?:\r?\n(?![ \t]+\S)|$)/.exec(
      source.slice(at, at + 400),
    );
  const written = value?.[1];
  if (!value || written === undefined) return undefined;
  const start = at + value[0].indexOf(written);
  return { start, end: start + written.length };
}

/**
 * Finds an item of the list below a top-level key, where every item up to it is plain text, or simply quoted, on one line.
 * Anything else is left to the parser.
 */
export function findListedValue(source: string, key: string, index: number): Span | undefined {
  const opening = source.startsWith(`${key}:`) ? 0 : source.indexOf(`\n${key}:`) + 1;
  if (opening === 0 && !source.startsWith(`${key}:`)) return undefined;
  let at = opening + key.length + 1;
  const rest = /^[ \t]*\r?\n/.exec(source.slice(at, at + 80));
  if (!rest) return undefined;
  at += rest[0].length;
  let indent: string | undefined;
  for (let item = 0; ; item += 1) {
    const line = listedValue.exec(source.slice(at, at + 400));
    const [whole, before = "", dash = "", written = ""] = line ?? [];
    if (whole === undefined || (indent ??= before) !== before) return undefined;
    const start = at + before.length + dash.length;
    // What is indented further would go on with the value.
    if (item === index) return isContinued(source, at + whole.length, before) ? undefined : spanAt(start, written);
    at += whole.length;
  }
}

const listedValue =
  /^( *)(- +)((?:[\w/.][^\s"'[\]{}|>&*!%,:?]*(?: [\w/.][^\s"'[\]{}|>&*!%,:?]*)*)|'[^'\r\n]*'|"[^"\\\r\n]*")[ \t]*(?:\r?\n|$)/;

function isContinued(source: string, at: number, indent: string): boolean {
  const next = /^([ \t]*)([^\r\n]?)/.exec(source.slice(at, at + 80));
  const [, blanks = "", first = ""] = next ?? [];
  return first !== "" && !(blanks === indent && first === "-") && blanks.length > 0;
}

function spanAt(start: number, written: string): Span {
  return { start, end: start + written.length };
}

/** Finds it by parsing the whole block. */
export function findExactly(
  source: string,
  path: readonly (string | number)[],
  part: "key" | "value",
): Span | undefined {
  const document = parseExactly(source);
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const range = rangeOf(parent, path.at(-1), part);
  return range && { start: range[0], end: range[1] };
}

// What is asked of one page is asked in a row.
let last: { source: string; document: ParsedYaml } | undefined;
type ParsedYaml = ReturnType<typeof parseDocument>;

function parseExactly(source: string): ParsedYaml {
  if (last?.source !== source) {
    const document = parseDocument(readableYaml(source), { version: "1.2", schema: "core", logLevel: "silent" });
    last = { source, document };
  }
  return last.document;
}

function rangeOf(
  parent: unknown,
  step: string | number | undefined,
  part: "key" | "value",
): [number, number] | undefined {
  if (typeof parent !== "object" || parent === null || !("items" in parent) || !Array.isArray(parent.items))
    return undefined;
  const items: unknown[] = parent.items;
  if (typeof step === "number") return sourceRange(items[step]);
  for (const item of items) {
    if (typeof item !== "object" || item === null || !("key" in item)) continue;
    const key: unknown = item.key;
    if (typeof key !== "object" || key === null || !("value" in key) || key.value !== step) continue;
    const value = part === "value" && "value" in item ? sourceRange(item.value) : undefined;
    return value && value[0] !== value[1] ? value : sourceRange(key);
  }
  return undefined;
}

function sourceRange(node: unknown): [number, number] | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return undefined;
  const [start, end] = node.range as unknown[];
  return typeof start === "number" && typeof end === "number" ? [start, end] : undefined;
}
