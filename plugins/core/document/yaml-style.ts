import { isAlias, isCollection, isScalar, isSeq, visit } from "yaml";
import type { Document } from "yaml";
import { isFlat } from "./write-yaml.ts";
import { isPair } from "./yaml-places.ts";

/** The quotes a YAML text prefers; double ones where it prefers none. */
export function quoteOf(document: Document): '"' | "'" {
  let single = 0;
  visit(document, {
    Scalar: (_, { type }) => {
      if (type === "QUOTE_SINGLE") single += 1;
      else if (type === "QUOTE_DOUBLE") single -= 1;
    },
  });
  return single > 0 ? "'" : '"';
}

/** How many columns a YAML text indents each level; 2 where it indents none. */
export function stepOf(source: string): number {
  return Math.min(/^( +)[\w-]/m.exec(source)?.[1]?.length ?? 2, 8);
}

/**
 * True where a list or mapping under `key` belongs on one line: as the same key is written elsewhere in the document,
 * else as other lists or mappings of single words are, else when it holds nothing but single words.
 */
export function wantsFlow(document: Document, key: string, value: unknown): boolean {
  let alike: boolean | undefined;
  let other: boolean | undefined;
  visit(document, {
    Pair: (_, pair) => {
      const child = pair.value;
      if (!isCollection(child) || isSeq(child) !== Array.isArray(value)) return;
      const isFlow = child.flow ?? false;
      if (isScalar(pair.key) && pair.key.value === key) alike ??= isFlow;
      else if (child.items.every(isWord)) other ??= isFlow;
    },
  });
  return alike ?? (isFlat(value) && (other ?? true));
}

function isWord(item: unknown): boolean {
  const value: unknown = isPair(item) ? item.value : item;
  return value === null || isScalar(value) || isAlias(value);
}
