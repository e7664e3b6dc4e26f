/** Writes the JSON Schemas for editors anew from the zod schemas: `node scripts/write-schemas.ts`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemas, renderSchema } from "./references/json-schemas.ts";

const folder = fileURLToPath(new URL("../public/schema/", import.meta.url));
mkdirSync(folder, { recursive: true });

for (const file of await jsonSchemas()) {
  const path = folder + file.name;
  const text = renderSchema(file);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  writeFileSync(path, text);
  console.log(`Written anew: public/schema/${file.name}`);
}
