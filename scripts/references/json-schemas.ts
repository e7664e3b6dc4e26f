import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { publishedHandbook } from "../../plugins/astro/feeds/published-handbook.ts";
import { isWordKey } from "../../plugins/astro/site/speak.ts";
import { changeLevels, stepKinds } from "../../plugins/core/promise/diff/step-kinds.ts";
import { rules } from "../../plugins/core/rules/registry.ts";
import { buildJsonSchemas, type SchemaFile } from "../../plugins/core/schema/json-schema.ts";
import { jsonSchemaDraft, toJsonSchema } from "../../plugins/core/schema/to-json-schema.ts";

const site = new URL("../../plugins/astro/site/", import.meta.url);

/** The JSON Schemas as they are written into `public/schema/`, with every rule, interface word and step of change by name. */
export async function jsonSchemas(): Promise<SchemaFile[]> {
  const written = buildJsonSchemas({ rules, words: await interfaceWords(), steps: stepKinds, levels: changeLevels });
  const head = { $schema: jsonSchemaDraft, $id: "handbook.json", title: "A published handbook" } as const;
  return [...written, { name: "handbook.json", schema: { ...head, ...toJsonSchema(publishedHandbook) } }];
}

/** The text of a schema's file. */
export function renderSchema({ schema }: SchemaFile): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Every interface word with its English phrase. */
export async function interfaceWords(): Promise<Record<string, string>> {
  const files = globSync("words*.ts", { cwd: fileURLToPath(site) }).sort();
  const modules: object[] = await Promise.all(files.map((file) => import(new URL(file, site).href)));
  const tables: unknown[] = modules.flatMap((module) => Object.values(module));
  const entries = tables.flatMap((table) => (typeof table === "object" && table !== null ? Object.entries(table) : []));
  return Object.fromEntries(entries.filter(([key, word]) => isWordKey(key) && typeof word === "string"));
}
