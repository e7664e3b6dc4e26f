import { markdownToMdast, mdxToMdast } from "satteri";
import { opensTooManyContainers } from "../core/document/nesting.ts";
import { collapse, treeSignature } from "./tree-signature.ts";

const largestTree = 1_000_000;

/**
 * True when two versions of a page say the same: frontmatter, comments and formatting (bullets, emphasis markers, table
 * padding, wrapping, escapes, blank lines, where definitions stand) do not count.
 */
export function isSameBody(before: Uint8Array, after: Uint8Array, format: "md" | "mdx"): boolean {
  const one = bodyOf(before);
  const other = bodyOf(after);
  if (one === other) return true;
  return !differInLetters(one, other) && areEqual(meaningOf(one, format), meaningOf(other, format));
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

const frontmatter = /^---[ \t]*\n(?:[^]*?\n)?---[ \t]*(?:\n|$)/;

function bodyOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  return text.replace(frontmatter, "").trimEnd();
}

// Letters that stand in the text and not in the tree: comments, entities, labels of definitions, and ticked boxes.
const hiddenLetters = /<!--|\{\s*\/\*|&|\]:|\[[xX]\]/;

/** True when two bodies cannot say the same, because their letters differ. Spares most edits the parser. */
function differInLetters(one: string, other: string): boolean {
  let left = 0;
  let right = 0;
  for (;;) {
    while (left < one.length && !isLetter(one.charCodeAt(left))) left++;
    while (right < other.length && !isLetter(other.charCodeAt(right))) right++;
    if (left >= one.length && right >= other.length) return false;
    if (one.charCodeAt(left) !== other.charCodeAt(right)) return !hiddenLetters.test(one) && !hiddenLetters.test(other);
    left++;
    right++;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);
}

function meaningOf(body: string, format: "md" | "mdx"): readonly string[] {
  if (body.length > largestTree || opensTooManyContainers(body)) return [collapse(body)];
  try {
    const options = { position: false, features: { frontmatter: false } };
    const tree = format === "mdx" ? mdxToMdast(body, options) : markdownToMdast(body, options);
    return treeSignature(tree) ?? [collapse(body)];
  } catch {
    return [collapse(body)];
  }
}
