import { parseFrontmatterBlock } from "../../core/document/frontmatter-block.ts";
import { setFrontmatter, type FrontmatterEdit, type FrontmatterSetting } from "../../core/document/set-frontmatter.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** What stands in a template for what only the author knows. */
export const placeholders = ["title", "owner", "today", "sunset", "band", "state"] as const;

/** A value for each placeholder; the empty text where there is none to give. */
export type PlaceholderValues = Readonly<Record<(typeof placeholders)[number], string>>;

const placeholder = /\{\{ *(\w+) *\}\}/g;
// `title: {{title}}` is no YAML; a stand-in in other brackets is.
const bare = /^([ \t]*(?:-[ \t]+)?(?:[\w-]+:[ \t]+)?)\{\{ *(\w+) *\}\}(?=[ \t]*(?:#.*)?$)/gm;
const standIn = /⟦(\w+)⟧/g;

/**
 * Puts values in the place of `{{title}}` and the others. In the frontmatter a field is quoted where YAML wants it, and left out
 * where its value is empty; in the body Markdown's own signs are escaped. Placeholders of other names stay.
 */
export function fillPlaceholders(template: string, values: PlaceholderValues): FrontmatterSetting {
  const { bodyStart } = parseFrontmatterBlock(template);
  const head = template.slice(0, bodyStart).replace(bare, "$1⟦$2⟧");
  const body = template
    .slice(bodyStart)
    .replace(placeholder, (whole, name: string) => (isKnown(name) ? escapeMarkdown(values[name]) : whole));
  const text = head + body;
  const edits = [...editsOf(parseFrontmatterBlock(text).values, [], values)];
  // What is taken out of a list moves what follows.
  const setting = setFrontmatter(text, [...edits.filter(isSet), ...edits.filter((edit) => !isSet(edit)).reverse()]);
  if ("failure" in setting) return setting;
  const end = setting.text.length - body.length;
  return { text: setting.text.slice(0, end).replace(standIn, "{{$1}}") + setting.text.slice(end) };
}

/** The names of placeholders that `fillPlaceholders` does not know. */
export function unknownPlaceholders(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map(([, name = ""]) => name))].filter(
    (name) => !isKnown(name),
  );
}

function isKnown(name: string): name is (typeof placeholders)[number] {
  return placeholders.some((known) => known === name);
}

function isSet({ value }: FrontmatterEdit): boolean {
  return value !== undefined;
}

function* editsOf(
  value: unknown,
  path: FrontmatterEdit["path"],
  values: PlaceholderValues,
): Generator<FrontmatterEdit> {
  if (typeof value === "string") {
    const fill = (whole: string, name: string): string => (isKnown(name) ? values[name] : whole);
    const filled = value.replace(placeholder, fill).replace(standIn, fill);
    if (filled !== value) yield { path, value: filled.trim() === "" ? undefined : filled };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value))
      yield* editsOf(member, [...path, Array.isArray(value) ? Number(key) : key], values);
  }
}
