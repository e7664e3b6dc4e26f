import { fileStart } from "../../diagnostic/line-index.ts";
import type { Page } from "../../handbook/page.ts";
import { buildSchemas } from "../../schema/frontmatter.ts";
import { kinds } from "../../schema/kind.ts";
import { fieldsAt, type FieldPath } from "../../schema/read-fields.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField } from "../places.ts";
import { findMisnamedFolders } from "./misnamed-folders.ts";
import { nearMiss } from "./near-miss.ts";

const schemas = buildSchemas();
const everyKey = new Set<string>(kinds.flatMap((kind) => Object.keys(schemas[kind].shape)));

/** Reports a key, or the name of a folder, that is a near miss of a known one; other unknown names are nobody's business. */
export const schemaUnknownField = defineRule({
  id: "schema/unknown-field",
  summary: "a key is a near miss of a known one",
  severity: "warn",
  messages: {
    nearMiss: (key: string, known: string) => ({
      message: `“${key}” is no field, but “${known}” is.`,
      help: `Rename it to \`${known}\`, or excuse it if it is a field of your own.`,
    }),
    folder: (folder: string, meant: string) => ({
      message: `“${folder}/” is no folder of a kind, so its pages are guides.`,
      help: `Did you mean “${meant}/”? Rename the folder, or say under \`kinds\` in the settings what its pages are.`,
    }),
  },
  *check({ handbook }, messages) {
    for (const { folder, meant, page } of findMisnamedFolders(handbook))
      yield { file: page.path, place: fileStart, ...messages.folder(folder, meant) };
    for (const page of handbook.pages) {
      for (const { path, known } of slipsOf(page, handbook.settings.fields)) {
        const place = placeOfField(page, path, "key");
        yield { file: page.path, place, suggestion: known, ...messages.nearMiss(path.join("."), known) };
      }
    }
  },
});

interface Slip {
  path: FieldPath;
  /** The name that was meant. */
  known: string;
}

function* slipsOf(page: Page, aliases: Readonly<Record<string, string>>): Generator<Slip> {
  const keys = Object.keys(schemas[page.kind].shape);
  for (const [key, value] of Object.entries(page.document.frontmatter.values)) {
    const field = aliases[key] ?? key;
    if (typeof value === "object") yield* slipsInside(page, value, [key], [field]);
    if (everyKey.has(key) || aliases[key] !== undefined) continue;
    const known = nearMiss(key, keys);
    if (known !== undefined && !page.keys.has(known)) yield { path: [key], known };
  }
}

// `path` leads to the value as it is written, `field` to the schema of what it is read as.
function* slipsInside(page: Page, value: unknown, path: FieldPath, field: FieldPath): Generator<Slip> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* slipsInside(page, inner, [...path, index], [...field, index]);
    return;
  }
  const names = fieldsAt(schemas[page.kind], field);
  for (const [key, inner] of Object.entries(value)) {
    yield* slipsInside(page, inner, [...path, key], [...field, key]);
    const known: string | undefined = names.includes(key) ? undefined : nearMiss(key, names);
    if (known !== undefined && !(known in value)) yield { path: [...path, key], known };
  }
}
