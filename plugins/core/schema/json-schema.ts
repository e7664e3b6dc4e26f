import { buildSchemas } from "./frontmatter.ts";
import { kinds, type Kind } from "./kind.ts";
import { settingsJsonSchema, type KnownNames } from "./settings-json-schema.ts";
import { jsonSchemaDraft, toJsonSchema, type JsonSchema } from "./to-json-schema.ts";

/** One JSON Schema with the name of its file: `contract.json`, and `handshake.json` for the settings. */
export interface SchemaFile {
  name: string;
  schema: JsonSchema;
}

const titles: Record<Kind, string> = {
  contract: "Frontmatter of a contract",
  decision: "Frontmatter of a decision",
  answer: "Frontmatter of an answer",
  state: "Frontmatter of a state",
  stream: "Frontmatter of a stream",
  guide: "Frontmatter of a guide, and of any page",
};

/**
 * The JSON Schemas of every kind's frontmatter and of the settings, in the draft that editors read best (draft-07). They describe
 * what an author writes: one handle or a list, and nothing where a default stands in. Keys of an author's own are welcome in
 * frontmatter.
 */
export function buildJsonSchemas(names: KnownNames): SchemaFile[] {
  const schemas = buildSchemas();
  const pages = kinds.map((kind): SchemaFile => {
    const head = { $schema: jsonSchemaDraft, $id: `${kind}.json`, title: titles[kind] } as const;
    return { name: `${kind}.json`, schema: { ...head, ...toJsonSchema(schemas[kind]) } };
  });
  return [...pages, { name: "handshake.json", schema: settingsJsonSchema(names) }];
}
