/** Writes the generated parts of the guides anew from schemas, help, rules, components, the grammar and the templates: `node scripts/write-references.ts`. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { replaceParts } from "./references/generated-parts.ts";

const guides = fileURLToPath(new URL("../content/guides/", import.meta.url));

for (const file of globSync("*.md", { cwd: guides }).sort()) {
  const before = readFileSync(guides + file, "utf8");
  const after = replaceParts(before);
  if (after === before) continue;
  writeFileSync(guides + file, after);
  console.log(`Written anew: content/guides/${file}`);
}
