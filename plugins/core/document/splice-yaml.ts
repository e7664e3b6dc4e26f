import { isCollection, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Pair, YAMLMap, YAMLSeq } from "yaml";
import { readableYaml } from "./frontmatter-block.ts";
import { isScalarValue, writeAfterColon, writeBlock, writeFlow, writeKey, writeScalar } from "./write-yaml.ts";
import type { YamlStyle } from "./write-yaml.ts";
import { isNode, YamlPlaces, type YamlNode } from "./yaml-places.ts";
import { quoteOf, stepOf, wantsFlow } from "./yaml-style.ts";

/** One value to be set in a YAML text, or, without a value, to be taken away. */
export interface YamlEdit {
  path: readonly (string | number)[];
  value: unknown;
}

/** A stretch of a text, and what takes its place. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Which keys a new one stands behind, the nearest first; any other new key comes last in its mapping. */
export const neighbours: Readonly<Record<string, readonly string[]>> = {
  last_reviewed: ["refresh_after_days", "change_type"],
  review: ["last_reviewed"],
  successor: ["status"],
  retired_reason: ["successor", "status"],
};

/**
 * Where and how a YAML text changes to take one edit; undefined where it cannot be told, and where a value stands on
 * the way that is neither list nor mapping. Every list and mapping on the way but the innermost must be there.
 */
export function spliceYaml(source: string, edit: YamlEdit, lineEnd: string): Splice | undefined {
  const document = parseDocument(readableYaml(source), { version: "1.2", schema: "core", logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  return new Splicer(source, document, lineEnd).splice(edit);
}

class Splicer {
  readonly #source: string;
  readonly #document: Document;
  readonly #places: YamlPlaces;
  readonly #style: YamlStyle;

  constructor(source: string, document: Document, lineEnd: string) {
    this.#source = source;
    this.#document = document;
    this.#places = new YamlPlaces(source);
    this.#style = { lineEnd, quote: quoteOf(document), step: stepOf(source) };
  }

  splice({ path, value }: YamlEdit): Splice | undefined {
    const root = this.#document.contents;
    const step = path.at(-1);
    if (step === undefined) return undefined;
    if (root === null || (isScalar(root) && root.value === null)) {
      return path.length > 1 || value === undefined
        ? undefined
        : this.#insertLine(this.#source.length, "", step, value);
    }
    const parent: unknown = path.length === 1 ? root : this.#document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) return this.#inMap(parent, String(step), value, path.length === 1);
    return isSeq(parent) && typeof step === "number" ? this.#inSeq(parent, step, value) : undefined;
  }

  #inMap(map: YAMLMap, key: string, value: unknown, isTop: boolean): Splice | undefined {
    const index = map.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key);
    const pair = map.items[index];
    if (value === undefined) return pair && this.#remove(map, index);
    if (pair !== undefined) return this.#replace(pair, value, map.flow ?? false);
    if (map.flow) return this.#append(map, `${writeKey(key)}: ${writeFlow(value, this.#style.quote)}`);
    const wanted = isTop ? (neighbours[key] ?? []) : [];
    const places = wanted.map((name) => map.items.find((item) => isScalar(item.key) && item.key.value === name));
    const neighbour = places.find((item) => item !== undefined) ?? map.items.at(-1);
    const first = map.items[0];
    if (neighbour === undefined || first === undefined) return undefined;
    return this.#insertLine(
      this.#places.lineAfter(this.#places.endOf(neighbour)),
      this.#places.columnOf(first),
      key,
      value,
    );
  }

  #inSeq(seq: YAMLSeq, index: number, value: unknown): Splice | undefined {
    const item = seq.items[index];
    if (value === undefined) return item === undefined ? undefined : this.#remove(seq, index);
    if (isNode(item)) return this.#replaceNode(item, value, false);
    if (index !== seq.items.length) return undefined;
    if (seq.flow) return this.#append(seq, writeFlow(value, this.#style.quote));
    const first = seq.items[0];
    const last = seq.items.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const at = this.#places.lineAfter(this.#places.endOf(last));
    const dash = this.#source.lastIndexOf("-", this.#places.startOf(first) - 1);
    const indent = this.#source.slice(this.#places.lineStart(dash), dash);
    return { start: at, end: at, text: this.#onLinesOfItsOwn(at, writeBlock([value], indent, this.#style)) };
  }

  #replace(pair: Pair, value: unknown, inFlow: boolean): Splice | undefined {
    const old = pair.value;
    if (isNode(old) && old.range && old.range[0] !== old.range[1]) {
      const isLined = !inFlow && !isScalarValue(value) && !wantsFlow(this.#document, String(pair.key), value);
      if (!isLined) return this.#replaceNode(old, value, isCollection(old) && !old.flow);
    }
    const start = this.#places.colonEnd(pair);
    const end = isNode(old) ? Math.max(start, this.#places.endOf(pair)) : start;
    const indent = `${this.#places.columnOf(pair)}${" ".repeat(this.#style.step)}`;
    const isFlow = inFlow || isScalarValue(value) || wantsFlow(this.#document, String(pair.key), value);
    const text = isFlow ? ` ${writeFlow(value, this.#style.quote)}` : writeAfterColon(value, indent, this.#style);
    return { start, end, text: text + this.#lineEndIn(start, end) };
  }

  #replaceNode(node: YamlNode, value: unknown, isLined: boolean): Splice | undefined {
    const { quote } = this.#style;
    const start = this.#places.startOf(node);
    const end = this.#places.endOf(node);
    const type = isScalar(node) ? node.type : undefined;
    const kept = type === "QUOTE_SINGLE" ? "'" : type === "QUOTE_DOUBLE" ? '"' : undefined;
    const text = isScalarValue(value) ? writeScalar(value, kept ?? quote, kept !== undefined) : writeFlow(value, quote);
    if (!isLined) return { start, end, text: text + this.#lineEndIn(start, end) };
    const colon = this.#source.lastIndexOf(":", start - 1) + 1;
    return { start: colon, end, text: ` ${text}${this.#lineEndIn(start, end)}` };
  }

  #append(collection: YAMLMap | YAMLSeq, text: string): Splice | undefined {
    const last = collection.items.at(-1);
    const [open, close] = isMap(collection) ? ["{ ", " }"] : ["[", "]"];
    if (last === undefined) return { ...this.#places.spanOf(collection), text: open + text + close };
    const before = collection.items.at(-2);
    const between =
      before === undefined ? "" : this.#source.slice(this.#places.endOf(before), this.#places.startOf(last));
    const at = this.#places.endOf(last);
    return { start: at, end: at, text: (/^,\s+$/.test(between) ? between : ", ") + text };
  }

  #remove(collection: YAMLMap | YAMLSeq, index: number): Splice | undefined {
    const item = collection.items[index];
    const next = collection.items[index + 1];
    const before = collection.items[index - 1];
    if (item === undefined || (next === undefined && before === undefined)) return undefined;
    const start = this.#places.startOf(item);
    if (collection.flow) {
      if (next !== undefined) return { start, end: this.#places.startOf(next), text: "" };
      return { start: this.#places.endOf(before), end: this.#places.endOf(item), text: "" };
    }
    // The first key of a list's item stands behind the dash.
    const line = this.#places.lineStart(start);
    const isBehindDash = isMap(collection) && this.#source.slice(line, start).trim() !== "";
    if (isBehindDash) return next === undefined ? undefined : { start, end: this.#places.startOf(next), text: "" };
    return { start: line, end: this.#places.lineAfter(this.#places.endOf(item)), text: "" };
  }

  #insertLine(at: number, indent: string, key: string | number, value: unknown): Splice {
    const { quote, step } = this.#style;
    const name = String(key);
    const isFlow = isScalarValue(value) || wantsFlow(this.#document, name, value);
    const deeper = indent + " ".repeat(step);
    const written = isFlow ? ` ${writeFlow(value, quote)}` : writeAfterColon(value, deeper, this.#style);
    return { start: at, end: at, text: this.#onLinesOfItsOwn(at, `${indent}${writeKey(name)}:${written}`) };
  }

  // A block of text owns its last line's end.
  #lineEndIn(start: number, end: number): string {
    return end > start && this.#places.isLineEnd(end - 1) ? this.#style.lineEnd : "";
  }

  #onLinesOfItsOwn(at: number, text: string): string {
    const { lineEnd } = this.#style;
    return (at === 0 || this.#places.isLineEnd(at - 1) ? "" : lineEnd) + text + lineEnd;
  }
}
