import type { z } from "zod";
import { describeField } from "../../plugins/core/schema/read-fields.ts";

/** One field of a schema as the reference tells of it. */
export interface FieldRow {
  /** `teams.<name>.channel`, `parties[].owner` */
  name: string;
  takes: string;
  isRequired: boolean;
  /** What stands in where nothing is said; undefined where nothing does. */
  standsIn: unknown;
  says: string;
}

interface Definition {
  innerType?: z.ZodType;
  in?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
}

/** Describes the fields of an object schema in order, each with the fields inside it. */
export function describeFields(schema: z.ZodType, prefix = ""): FieldRow[] {
  const { shape = {} } = definitionOf(unwrap(schema));
  return Object.entries(shape).flatMap(([key, field]) => {
    const name = prefix + key;
    const absent = field.safeParse(undefined);
    const says = descriptionOf(field);
    const inner = fieldsInside(field, name);
    if (says === "" && inner.length > 0) return inner;
    return [{ name, takes: takenBy(field), isRequired: !absent.success, standsIn: absent.data, says }, ...inner];
  });
}

// Asked of the field alone: what the object around it takes is another matter.
function takenBy(field: z.ZodType): string {
  const { allowed } = describeField(field, []);
  return allowed === "another form" ? "" : allowed;
}

function fieldsInside(field: z.ZodType, name: string): FieldRow[] {
  const bare = unwrap(field);
  const { shape, element, valueType } = definitionOf(bare);
  if (shape) return describeFields(bare, `${name}.`);
  if (element) return describeFields(element, `${name}[].`);
  return valueType ? describeFields(valueType, `${name}.<name>.`) : [];
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input } = definitionOf(schema);
  return innerType ?? input;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? unwrap(inner) : schema;
}

function descriptionOf(schema: z.ZodType): string {
  for (let current: z.ZodType | undefined = schema; current; current = innerOf(current)) {
    const description = current.meta()?.description;
    if (description !== undefined) return description;
  }
  return "";
}
