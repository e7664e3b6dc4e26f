import { buildSchemas } from "../../schema/frontmatter.ts";
import { kinds } from "../../schema/kind.ts";
import { describeField, readFields } from "../../schema/read-fields.ts";
import { z } from "zod";

const schemas = buildSchemas();

/** The names of all fields of all kinds. */
export const knownFields: readonly string[] = [...new Set(kinds.flatMap((kind) => Object.keys(schemas[kind].shape)))];

/** What a field takes, where `value` is not that; bands are the settings' business and pass. */
export function whatFieldTakes(field: string, value: unknown): string | undefined {
  if (field === "band") return undefined;
  for (const kind of kinds) {
    const schema: z.ZodType | undefined = (schemas[kind].shape as Record<string, z.ZodType>)[field];
    if (!schema) continue;
    const { faults } = readFields(z.object({ [field]: schema.optional() }), { [field]: value });
    return faults.length === 0 ? undefined : (faults[0]?.allowed ?? describeField(schema, []).allowed);
  }
  return undefined;
}
