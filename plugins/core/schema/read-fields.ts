import type { z } from "zod";
import type { FieldMeta } from "./values.ts";

/** The way to a value: keys and list positions. */
export type FieldPath = readonly (string | number)[];

/** One value that a schema does not take. */
export interface FieldFault {
  path: FieldPath;
  found: unknown;
  /** True when a required value is not there at all. */
  missing: boolean;
  /** Completes “takes ”. */
  allowed: string;
  /** The words allowed, where the field is a choice. */
  words: readonly string[];
}

/** What a schema made of raw values: always usable, with every fault listed. */
export interface FieldReading<T> {
  values: T;
  faults: FieldFault[];
}

/**
 * Validates `raw`, reports every wrong value and puts `fallbacks` (or nothing) in its place.
 * Throws only if the fallbacks themselves do not satisfy the schema.
 */
export function readFields<S extends z.ZodType>(
  schema: S,
  raw: Record<string, unknown>,
  fallbacks: Record<string, unknown> = {},
): FieldReading<z.infer<S>> {
  const first = schema.safeParse(raw);
  if (first.success) return { values: first.data, faults: [] };
  const faults = first.error.issues.flatMap((issue) => describeIssue(schema, raw, issue));
  const mended = structuredClone(raw);
  for (const { path } of faults) dropAt(mended, path);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const result = schema.safeParse({ ...fallbacks, ...mended });
    if (result.success) return { values: result.data, faults };
    for (const issue of result.error.issues) delete mended[String(issue.path[0])];
  }
  return { values: schema.parse({ ...fallbacks }), faults };
}

function describeIssue(schema: z.ZodType, raw: unknown, issue: z.core.$ZodIssue): FieldFault[] {
  const path = issue.path as FieldPath;
  if (issue.code === "invalid_union") {
    const branch = issue.errors.reduce<readonly z.core.$ZodIssue[]>(
      (best, errors) => (deepest(errors) > deepest(best) ? errors : best),
      [],
    );
    if (deepest(branch) > 0)
      return branch.flatMap((inner) => describeIssue(schema, raw, { ...inner, path: [...issue.path, ...inner.path] }));
  }
  if (issue.code === "unrecognized_keys") return [];
  const found = valueAt(raw, path);
  const { allowed, words } = describeField(schema, path);
  return [{ path, found, missing: found === undefined, allowed, words }];
}

function deepest(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** What the field at `path` takes, from its schema's `meta`. */
export function describeField(schema: z.ZodType, path: FieldPath): { allowed: string; words: readonly string[] } {
  let current: z.ZodType | undefined = schema;
  let allowed = metaOf(current)?.allowed;
  for (const step of path) {
    current = stepInto(current, step);
    if (!current) break;
    allowed = metaOf(current)?.allowed ?? allowed;
  }
  return { allowed: allowed ?? "another form", words: current ? wordsOf(unwrap(current)) : [] };
}

/** The names of the fields inside the object at `path`; none where it is no object. */
export function fieldsAt(schema: z.ZodType, path: FieldPath): readonly string[] {
  let current: z.ZodType | undefined = schema;
  for (const step of path) current = stepInto(current, step);
  return current ? Object.keys(definitionOf(unwrap(current)).shape ?? {}) : [];
}

function metaOf(schema: z.ZodType): FieldMeta | undefined {
  for (let current: z.ZodType | undefined = schema; current; current = innerOf(current)) {
    const meta = current.meta() as FieldMeta | undefined;
    if (meta?.allowed !== undefined) return meta;
  }
  return undefined;
}

interface Definition {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const definition = definitionOf(schema);
  return definition.innerType ?? definition.in;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? unwrap(inner) : schema;
}

function stepInto(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
  if (!schema) return undefined;
  const definition = definitionOf(unwrap(schema));
  if (definition.options) {
    for (const option of definition.options) {
      const found = stepInto(option, step);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof step === "number") return definition.element;
  return definition.shape?.[step] ?? definition.valueType;
}

function wordsOf(schema: z.ZodType): readonly string[] {
  return Object.values(definitionOf(schema).entries ?? {});
}

function valueAt(raw: unknown, path: FieldPath): unknown {
  let current = raw;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

function dropAt(values: Record<string, unknown>, path: FieldPath): void {
  const parent = valueAt(values, path.slice(0, -1));
  const last = path.at(-1);
  if (last === undefined || typeof parent !== "object" || parent === null) return;
  if (Array.isArray(parent)) delete values[String(path[0])];
  else delete (parent as Record<string, unknown>)[last];
}
