import { countSlips, plainForm } from "../../diagnostic/nearest.ts";
import { buildSchemas } from "../../schema/frontmatter.ts";
import { kinds, type Kind } from "../../schema/kind.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";

const schemas = buildSchemas();
const knownKeys = Object.fromEntries(kinds.map((kind) => [kind, Object.keys(schemas[kind].shape)])) as Record<
  Kind,
  string[]
>;
const everyKey = new Set(Object.values(knownKeys).flat());

/** Reports a key that is a near miss of a known one; other unknown keys are nobody's business. */
export const schemaUnknownField = defineRule({
  id: "schema/unknown-field",
  summary: "a key is a near miss of a known one",
  severity: "warn",
  messages: {
    nearMiss: (key: string, known: string) => ({
      message: `“${key}” is no field, but “${known}” is.`,
      help: `Rename it to \`${known}\`, or excuse it if it is a field of your own.`,
    }),
  },
  *check({ handbook }, messages) {
    for (const page of handbook.pages) {
      for (const key of Object.keys(page.document.frontmatter.values)) {
        if (everyKey.has(key) || handbook.settings.fields[key] !== undefined) continue;
        const known = nearMiss(key, knownKeys[page.kind]);
        if (known === undefined || page.keys.has(known)) continue;
        yield {
          file: page.path,
          place: placeOfField(page, [key], "key"),
          suggestion: known,
          ...messages.nearMiss(key, known),
        };
      }
    }
  },
});

/** A known key that differs by hyphens and capitals alone, or by one slip in short keys and two in long ones. */
export function nearMiss(key: string, known: readonly string[]): string | undefined {
  const same = known.find((candidate) => plainForm(candidate) === plainForm(key));
  if (same !== undefined) return same;
  return known.find(
    (candidate) =>
      candidate.length >= 4 &&
      key.length >= 4 &&
      countSlips(key.toLowerCase(), candidate) <= (candidate.length >= 8 ? 2 : 1),
  );
}
