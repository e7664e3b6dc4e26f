import type { z } from "zod";
import { settingsSchema } from "./settings.ts";
import { jsonSchemaDraft, toJsonSchema, type JsonSchema } from "./to-json-schema.ts";

/** Names that the settings take as keys and that other layers know, each with what it means. */
export interface KnownNames {
  rules: readonly { id: string; summary: string; severity: string; options: z.ZodObject | undefined }[];
  /** Interface words with their defaults. */
  words: Readonly<Record<string, string>>;
  /** Kinds of steps of a change, each with its level and what it means. */
  steps: Readonly<Record<string, { level: string; says: string }>>;
  levels: readonly string[];
}

/** The JSON Schema of `handshake.json`. */
export function settingsJsonSchema(names: KnownNames): JsonSchema {
  const settings = toJsonSchema(settingsSchema);
  const { rules = {}, overrides = {}, words, changes, ...others } = propertiesOf(settings);
  const itself: JsonSchema = { type: "string", description: "Where this schema stands; for editors." };
  const override = itemOf(overrides);
  return {
    $schema: jsonSchemaDraft,
    $id: "handshake.json",
    title: "Settings of a handbook",
    ...settings,
    properties: {
      $schema: itself,
      ...others,
      rules: { ...describedOf(rules), allOf: [refTo("rules")] },
      overrides: {
        ...overrides,
        items: { ...override, properties: { ...propertiesOf(override), rules: { allOf: [refTo("rules")] } } },
      },
      words: { ...words, properties: mapValues(names.words, sayWord) },
      changes: { ...changes, properties: mapValues(names.steps, sayStep(names.levels)) },
    },
    definitions: { rule: settingOf(rules), rules: rulesSchema(rules, names) },
  };
}

// A rule by another name than these is reported by the check, with the nearest; here it stays unjudged.
function rulesSchema(rules: JsonSchema, names: KnownNames): JsonSchema {
  const setting = settingOf(rules);
  const properties = names.rules.map(({ id, summary, severity, options }): [string, JsonSchema] => {
    const said = { description: `Says: ${summary}. ${severity} unless set.` };
    return [id, options ? { ...withOptions(setting, options), ...said } : { allOf: [refTo("rule")], ...said }];
  });
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: refTo("rule") };
}

function withOptions(setting: JsonSchema, options: z.ZodObject): JsonSchema {
  const taken = toJsonSchema(options);
  const ways = (setting.anyOf ?? []).map((way) => {
    if (typeof way !== "object" || !Array.isArray(way.items)) return way;
    return { ...way, items: way.items.map((item, index) => (index === 1 ? taken : item)) };
  });
  return { ...setting, anyOf: ways };
}

function settingOf({ additionalProperties: setting }: JsonSchema): JsonSchema {
  return typeof setting === "object" ? setting : {};
}

function describedOf({ description }: JsonSchema): JsonSchema {
  return description === undefined ? {} : { description };
}

function refTo(definition: string): JsonSchema {
  return { $ref: `#/definitions/${definition}` };
}

function sayWord(word: string): JsonSchema {
  return { type: "string", description: `“${word}” unless set.` };
}

function sayStep(levels: readonly string[]) {
  return ({ level, says }: { level: string; says: string }): JsonSchema => ({
    enum: [...levels],
    description: `${says} ${level} unless set.`,
  });
}

function propertiesOf({ properties = {} }: JsonSchema = {}): Record<string, JsonSchema> {
  return mapValues(properties, (property) => (typeof property === "object" ? property : {}));
}

function itemOf(list: JsonSchema | undefined): JsonSchema {
  const items = list?.items;
  return typeof items === "object" && !Array.isArray(items) ? items : {};
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
