import { z } from "zod";

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The draft that editors read best, for JSON and for YAML. */
export const jsonSchemaDraft = "http://json-schema.org/draft-07/schema#";

/** The JSON Schema of what an author writes for `schema`: without the draft, and with words for people where zod has marks. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...converted } = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema, path }) => sayForPeople(jsonSchema, path),
  });
  return converted;
}

/** What a field takes ends its description, and is what an editor says of another value. */
function sayForPeople(schema: z.core.JSONSchema.BaseSchema, path: readonly (string | number)[]): void {
  const { allowed, format } = schema;
  delete schema["allowed"];
  if (format === "date") schema.pattern = "^\\d{4}-\\d{2}-\\d{2}$";
  if (isEmpty(schema.default)) delete schema.default;
  if (isEmpty(schema.additionalProperties)) delete schema.additionalProperties;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (path.at(-1) === "band" && schema.enum) {
    // The bands are the settings' business, which no schema sees.
    schema.examples = schema.enum;
    delete schema.enum;
    schema.description = `${schema.description ?? ""} A, B or C unless the settings name others.`.trim();
  } else if (typeof allowed === "string" && allowed !== "text") {
    const takes = /^[{[]/.test(allowed) ? `For example ${allowed}.` : `Takes ${allowed}.`;
    // An editor shows the innermost description, and one of several forms knows less than the field.
    if (schema.description !== undefined) schema.description += ` ${takes}`;
    else if (path.at(-2) === "properties") schema.description = takes;
    schema["errorMessage"] = takes;
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
