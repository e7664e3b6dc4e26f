import { parseFrontmatterBlock, type FrontmatterBlock } from "./frontmatter-block.ts";
import { spliceYaml, type YamlEdit } from "./splice-yaml.ts";
import { isMapping, isWritable, writeBlock } from "./write-yaml.ts";

/** One value to be set in the frontmatter, by the way to it. `undefined` takes the key or the item away. */
export type FrontmatterEdit = YamlEdit;

/** The text with the edits, or why they cannot be made; then nothing should be written. */
export type FrontmatterSetting = { text: string } | { failure: string };

/**
 * Sets values in the frontmatter of a page and leaves every other byte as it is: comments, quotes, order, line ends, a
 * byte-order mark. A value that is there already is left alone; a mapping is set key by key. Frontmatter is created
 * where there is none. The outcome is read again: it holds the old values and the edits, and the same body. Never
 * throws.
 */
export function setFrontmatter(text: string, edits: readonly FrontmatterEdit[]): FrontmatterSetting {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const page = text.slice(mark.length);
  const block = parseFrontmatterBlock(page);
  if (block.state === "broken") return { failure: block.fault?.reason ?? "its frontmatter cannot be read" };
  const wanted = copyOf(block.values);
  let written = page;
  for (const edit of edits) {
    if (edit.value !== undefined && !isWritable(edit.value)) return { failure: `${nameOf(edit)} cannot be written` };
    for (const step of stepsTo(wanted, edit)) {
      const next = apply(written, step);
      if (next === undefined || !setValue(wanted, step)) {
        return { failure: `its frontmatter has no place for ${nameOf(edit)}` };
      }
      written = next;
    }
  }
  if (written === page) return { text };
  return holds(written, wanted, page, block)
    ? { text: mark + written }
    : { failure: "its frontmatter is written in a way that cannot be edited safely" };
}

function nameOf({ path }: FrontmatterEdit): string {
  return `\`${path.join(".")}\``;
}

function apply(page: string, edit: FrontmatterEdit): string | undefined {
  const block = parseFrontmatterBlock(page);
  const lineEnd = /\r\n|\n|\r/.exec(page)?.[0] ?? "\n";
  if (block.state === "none") return create(page, edit, lineEnd);
  const splice = spliceYaml(page.slice(block.start, block.end), edit, lineEnd);
  if (splice === undefined) return undefined;
  return page.slice(0, block.start + splice.start) + splice.text + page.slice(block.start + splice.end);
}

function create(page: string, { path, value }: FrontmatterEdit, lineEnd: string): string | undefined {
  const [key] = path;
  if (typeof key !== "string" || path.length > 1) return undefined;
  const yaml = writeBlock({ [key]: value }, "", { quote: '"', lineEnd, step: 2 });
  const gap = page === "" || /^[\r\n]/.test(page) ? "" : lineEnd;
  return `---${lineEnd}${yaml}${lineEnd}---${lineEnd}${gap}${page}`;
}

/** The edits that are left to make: none for a value that stands, one a key for a mapping over a mapping. */
function stepsTo(values: unknown, { path, value }: FrontmatterEdit): FrontmatterEdit[] {
  for (const [depth, step] of path.entries()) {
    const child = memberOf(values, step);
    if (child === undefined || (child === null && depth < path.length - 1)) {
      if (value === undefined) return [];
      // What is missing on the way is set as a whole; a list begins with its first item.
      const rest = path.slice(depth + 1);
      if (rest.some((name) => typeof name === "number" && name !== 0)) return [{ path, value }];
      const whole = rest.reduceRight((inner, name) => (typeof name === "number" ? [inner] : { [name]: inner }), value);
      return [{ path: path.slice(0, depth + 1), value: whole }];
    }
    values = child;
  }
  if (value === undefined) return [{ path, value }];
  if (areEqual(values, value)) return [];
  if (!isMapping(values) || !isMapping(value) || Object.keys(values).length === 0) return [{ path, value }];
  const gone = Object.keys(values).filter((key) => !(key in value));
  if (Object.keys(value).length === 0) return [{ path, value }];
  const kept = Object.entries(value).flatMap(([key, member]) => stepsTo(values, { path: [key], value: member }));
  return [...kept, ...gone.map((key) => ({ path: [key], value: undefined }))].map((step) => ({
    path: [...path, ...step.path],
    value: step.value,
  }));
}

function memberOf(values: unknown, step: string | number): unknown {
  if (Array.isArray(values)) return typeof step === "number" ? (values as unknown[])[step] : undefined;
  return isMapping(values) && Object.hasOwn(values, step) ? values[step] : undefined;
}

function setValue(values: unknown, { path, value }: FrontmatterEdit): boolean {
  const parent = path.slice(0, -1).reduce(memberOf, values);
  const step = path.at(-1);
  if (Array.isArray(parent) && typeof step === "number") {
    parent.splice(step, 1, ...(value === undefined ? [] : [copyOf(value)]));
    return true;
  }
  if (!isMapping(parent) || step === undefined) return false;
  if (value === undefined) delete parent[step];
  else
    Object.defineProperty(parent, step, { value: copyOf(value), enumerable: true, configurable: true, writable: true });
  return true;
}

function holds(written: string, values: unknown, page: string, was: FrontmatterBlock): boolean {
  const block = parseFrontmatterBlock(written);
  const body = written.slice(block.bodyStart);
  // Frontmatter that was not there before may stand a line away from the body.
  const isKept = was.state === "none" ? body.endsWith(page) : body === page.slice(was.bodyStart);
  return block.state === "valid" && isKept && areEqual(block.values, values);
}

// Parts that YAML shares between two places are two from here on.
function copyOf<T>(value: T): T;
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  return isMapping(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyOf(member)]))
    : value;
}

function areEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((member, index) => areEqual(member, other[index]));
  }
  if (!isMapping(one) || !isMapping(other) || Array.isArray(one) || Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && areEqual(one[key], other[key]));
}
