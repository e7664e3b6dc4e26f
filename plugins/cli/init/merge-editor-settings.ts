import { findNodeAtLocation, parseTree, type Node, type ParseError } from "jsonc-parser";

/**
 * The text of a VS Code settings file with one more entry under `json.schemas`; everything else stays byte for byte, comments too.
 * As it is where some entry speaks of `file` already; undefined where the text is no JSON object.
 */
export function mergeEditorSettings(text: string, file: string, url: string): string | undefined {
  const source = text.trim() === "" ? "{}\n" : text;
  const errors: ParseError[] = [];
  const settings = parseTree(source, errors, { allowTrailingComma: true });
  if (errors.length > 0 || settings?.type !== "object") return undefined;
  const entry = `{ "fileMatch": [${JSON.stringify(file)}], "url": ${JSON.stringify(url)} }`;
  const schemas = findNodeAtLocation(settings, ["json.schemas"]);
  if (schemas === undefined) return insertFirst(source, settings, `"json.schemas": [${entry}]`);
  if (schemas.type !== "array") return undefined;
  const speaksOfFile = source.slice(schemas.offset, schemas.offset + schemas.length).includes(JSON.stringify(file));
  return speaksOfFile ? text : insertFirst(source, schemas, entry);
}

// In front no comma is missing, none is one too many, and no comment stands in the way.
function insertFirst(source: string, parent: Node, member: string): string {
  const at = parent.offset + 1;
  const lineEnd = source.includes("\r\n") ? "\r\n" : "\n";
  const isEmpty = (parent.children ?? []).length === 0;
  const [gap = ""] = /^\s*/.exec(source.slice(at)) ?? [];
  if (parent.type === "array" && !gap.includes("\n")) return splice(source, at, `${gap}${member}${isEmpty ? "" : ","}`);
  const indent = gap.includes("\n") && !isEmpty ? (gap.split("\n").at(-1) ?? "") : "  ";
  const close = isEmpty ? (gap.includes("\n") ? "" : lineEnd) : ",";
  return splice(source, at, `${lineEnd}${indent}${member}${close}`);
}

function splice(source: string, at: number, text: string): string {
  return source.slice(0, at) + text + source.slice(at);
}
