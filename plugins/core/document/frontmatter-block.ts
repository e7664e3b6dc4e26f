import yamlFast from "js-yaml";
import { parseDocument, type YAMLParseError } from "yaml";

/** The YAML at the head of a file, as far as it can be read. Offsets count in the text without its byte-order mark. */
export interface FrontmatterBlock {
  state: "none" | "valid" | "broken";
  /** Top-level keys and values; empty unless `state` is `valid`. */
  values: Record<string, unknown>;
  /** Where the YAML text begins and ends, between the two `---` lines. */
  start: number;
  end: number;
  /** Where the body begins. */
  bodyStart: number;
  /** Handles that stood unquoted (`owner: @mira`): no valid YAML, read as if quoted. */
  unquoted: { start: number; end: number }[];
  /** Set when `state` is `broken`. */
  fault?: { reason: string; start: number; end: number };
}

const opening = /^---[ \t]*(?:\r\n|\n|\r|$)/;
const closing = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/g;
const lineEnd = /\r\n|\n|\r/;
const bareHandle =
  /((?:^|[\r\n])[ \t]*(?:-[ \t]+)*(?:[\w$.-]+:[ \t]+)?|[[{,:][ \t]*)@(?=[A-Za-z0-9][\w./-]*[ \t]*(?:[\r\n,\]}#]|$))/g;
// One UTF-16 unit, like the `@` it stands for, so that offsets stay true.
const atStandIn = "＠";

/** Reads the YAML block at the head of `text`. Never throws. */
export function parseFrontmatterBlock(text: string): FrontmatterBlock {
  const block = findBlock(text);
  if (!block) return { state: "none", values: {}, start: 0, end: 0, bodyStart: 0, unquoted: [] };
  const { start, end, bodyStart } = block;
  if (end === undefined) {
    const fault = { reason: "its frontmatter opens with --- and never closes", start: 0, end: 3 };
    return { state: "broken", values: {}, start, end: bodyStart, bodyStart, unquoted: [], fault };
  }
  return { ...readYaml(text.slice(start, end), start), start, end, bodyStart };
}

/** Where the body of a file begins, behind its frontmatter. */
export function bodyStartOf(text: string): number {
  return findBlock(text)?.bodyStart ?? 0;
}

// A block that never closes has no end, and takes the whole text.
function findBlock(text: string): { start: number; end: number | undefined; bodyStart: number } | undefined {
  const head = opening.exec(text);
  if (!head) return undefined;
  const start = head[0].length;
  closing.lastIndex = start === 0 ? 0 : start - (lineEnd.exec(head[0])?.[0].length ?? 0);
  const tail = closing.exec(text);
  if (!tail) return { start, end: undefined, bodyStart: text.length };
  const end = Math.max(start, tail.index + (lineEnd.exec(tail[0])?.[0].length ?? 0));
  const bodyStart = closing.lastIndex;
  const afterFence = /^(?:\r\n|\n|\r)/.exec(text.slice(bodyStart, bodyStart + 2));
  return { start, end, bodyStart: bodyStart + (afterFence?.[0].length ?? 0) };
}

type Reading = Pick<FrontmatterBlock, "state" | "values" | "unquoted" | "fault">;

function readYaml(source: string, start: number): Reading {
  // Anchors and aliases go to the parser that bounds their expansion.
  if (!/[&*]|<</.test(source)) {
    try {
      const values: unknown = yamlFast.load(source, { schema: yamlFast.CORE_SCHEMA });
      if (values === null || values === undefined) return { state: "valid", values: {}, unquoted: [] };
      if (isMapping(values)) return { state: "valid", values, unquoted: [] };
    } catch {
      // The exact parser below finds the place.
    }
  }
  return readExactly(source, start);
}

/** The YAML with bare handles and lone carriage returns made readable, every character in its place. */
export function readableYaml(source: string): string {
  return oneLineEnd(source).replace(bareHandle, (match: string) => `${match.slice(0, -1)}${atStandIn}`);
}

function readExactly(source: string, start: number): Reading {
  const unquoted: Reading["unquoted"] = [];
  const readable = oneLineEnd(source).replace(bareHandle, (match: string, lead: string, at: number) => {
    const from = start + at + lead.length;
    const handle = /^@[\w./-]*/.exec(source.slice(at + lead.length))?.[0] ?? "@";
    unquoted.push({ start: from, end: from + handle.length });
    return `${match.slice(0, -1)}${atStandIn}`;
  });
  const document = parseDocument(readable, { version: "1.2", schema: "core", logLevel: "silent" });
  const error = document.errors[0];
  if (error) return broken(explain(error), start + error.pos[0], start + error.pos[1]);
  try {
    const values: unknown = document.toJS({ maxAliasCount: 100 });
    if (values === null || values === undefined) return { state: "valid", values: {}, unquoted };
    if (!isMapping(values))
      return broken("its frontmatter is not a list of `key: value` lines", start, start + source.length);
    return { state: "valid", values: unquoted.length > 0 ? restoreHandles(values) : values, unquoted };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "its aliases cannot be resolved";
    return broken(`its frontmatter cannot be expanded (${reason})`, start, start + source.length);
  }
}

// The YAML library takes no lone carriage return for the end of a line; Markdown does.
function oneLineEnd(source: string): string {
  return source.replace(/\r(?!\n)/g, "\n");
}

function broken(reason: string, start: number, end: number): Reading {
  return { state: "broken", values: {}, unquoted: [], fault: { reason, start, end } };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function restoreHandles(values: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(values).replaceAll(atStandIn, "@")) as Record<string, unknown>;
}

const explanations: Partial<Record<YAMLParseError["code"], string>> = {
  TAB_AS_INDENT: "a tab indents a line of its frontmatter; YAML takes spaces only",
  BAD_INDENT: "a line of its frontmatter is indented differently from its neighbours",
  DUPLICATE_KEY: "a key stands twice in its frontmatter",
  MULTILINE_IMPLICIT_KEY: "a line of its frontmatter has no `key:` before its text",
  BLOCK_AS_IMPLICIT_KEY: "a value in its frontmatter holds `: `; put the value in quotes",
  BAD_ALIAS: "a value in its frontmatter begins with `*`; put the value in quotes",
  MISSING_CHAR: "a quote or bracket in its frontmatter never closes",
  BAD_DQ_ESCAPE: "a double-quoted value in its frontmatter has a bad backslash escape; use single quotes",
};

function explain(error: YAMLParseError): string {
  return explanations[error.code] ?? `its frontmatter is no valid YAML (${firstSentence(error.message)})`;
}

function firstSentence(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}
