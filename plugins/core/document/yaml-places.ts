import { isAlias, isCollection, isScalar } from "yaml";
import type { Alias, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** A value in a parsed YAML text. */
export type YamlNode = Scalar | Alias | YAMLMap | YAMLSeq;

/** Where the parts of a parsed YAML text stand in it. */
export class YamlPlaces {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  startOf(item: unknown): number {
    return isPair(item) ? this.startOf(item.key) : this.spanOf(item).start;
  }

  /** Where what an item says ends: before comments, and before the end of its line. */
  endOf(item: unknown): number {
    if (isPair(item)) {
      const value = item.value;
      return isNode(value) && value.range && value.range[0] !== value.range[1]
        ? this.endOf(value)
        : this.colonEnd(item);
    }
    if (isCollection(item) && !item.flow && item.items.length > 0) return this.endOf(item.items.at(-1));
    return this.spanOf(item).end;
  }

  spanOf(item: unknown): { start: number; end: number } {
    const range = isNode(item) ? item.range : undefined;
    return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
  }

  colonEnd(pair: Pair): number {
    const end = this.spanOf(pair.key).end;
    return end + (/^[ \t]*:/.exec(this.#source.slice(end, end + 80))?.[0].length ?? 0);
  }

  columnOf(item: unknown): string {
    const start = this.startOf(item);
    return " ".repeat(start - this.lineStart(start));
  }

  lineStart(at: number): number {
    let start = at;
    while (start > 0 && !this.isLineEnd(start - 1)) start -= 1;
    return start;
  }

  lineAfter(at: number): number {
    if (at > 0 && this.isLineEnd(at - 1)) return at;
    const lineEnd = /\r\n|\n|\r/g;
    lineEnd.lastIndex = at;
    return lineEnd.exec(this.#source) ? lineEnd.lastIndex : this.#source.length;
  }

  isLineEnd(at: number): boolean {
    return this.#source[at] === "\n" || this.#source[at] === "\r";
  }
}

/** True for a `key: value` of a mapping. */
export function isPair(item: unknown): item is Pair {
  return typeof item === "object" && item !== null && "key" in item && !isNode(item);
}

/** True for a value. */
export function isNode(item: unknown): item is YamlNode {
  return isScalar(item) || isAlias(item) || isCollection(item);
}
