import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { harbour } from "../../support/harbour.ts";

export type Files = Record<string, string>;
export type Processor = "satteri" | "unified";

/** Writes files below a folder. */
export function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The harbour's handbook in `content/`. */
export const handbook: Files = Object.fromEntries(
  Object.entries(harbour).map(([path, text]) => [`content/${path}`, text]),
);

/** `astro.config.mjs` with some integrations, each with the package it comes from. */
export function astroConfig(
  integrations: Readonly<Record<string, [name: string, from: string]>>,
  processor: Processor,
): string {
  const imports = Object.values(integrations).map(([name, from]) => `import ${name} from "${from}";\n`);
  const unified = processor === "unified";
  if (unified) imports.push('import { unified } from "@astrojs/markdown-remark";\n');
  const markdown = `{ smartypants: false${unified ? ", processor: unified()" : ""} }`;
  return `import { defineConfig } from "astro/config";\n${imports.join("")}export default defineConfig({ markdown: ${markdown}, integrations: [${Object.keys(integrations).join(", ")}] });\n`;
}

const tsconfig =
  '{ "extends": "astro/tsconfigs/strict", "include": [".astro/types.d.ts", "**/*"], "exclude": ["dist"] }\n';

/** A new Astro project with a home page of its own, as its minimal template has it, and the harbour's handbook. */
export function minimalSite(processor: Processor, withHandshake: boolean): Files {
  return {
    ...handbook,
    "tsconfig.json": tsconfig,
    "src/pages/index.astro":
      '<html lang="en"><head><meta charset="utf-8" /><title>Harbour</title></head><body><h1>A home of our own</h1></body></html>\n',
    "src/content.config.ts": withHandshake
      ? 'import { handbookCollections } from "astro-handshake/content";\nexport const collections = handbookCollections();\n'
      : "export const collections = {};\n",
    "astro.config.mjs": astroConfig(
      withHandshake ? { "handshake()": ["handshake", "astro-handshake"] } : {},
      processor,
    ),
  };
}

/** Where the handbook of a Starlight site stands: its docs, whose pages are Starlight's; or beside them, with pages of ours. */
export type Place = "docs" | "beside";

/** A Starlight site, without Handshake unless it is said where the handbook stands. */
export function starlightSite(processor: Processor, place?: Place): Files {
  const docs = "src/content/docs";
  const collections = place === "docs" ? `{ content: "./${docs}" }` : "";
  const options = place === "docs" ? `{ content: "./${docs}", routes: false }` : "";
  return {
    ...(place === "beside" && handbook),
    "tsconfig.json": tsconfig,
    "public/favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n',
    [`${docs}/index.mdx`]:
      '---\ntitle: Harbour docs\ntemplate: splash\n---\n\nimport { Card } from "@astrojs/starlight/components";\n\n<Card title="Start">\n  [The berths](./guides/berths.md)\n</Card>\n',
    [`${docs}/guides/berths.md`]:
      '---\ntitle: Berths\n---\n\n## Who decides\n\n:::note[Mind]\nSee [the gate](./gate.md#hours).\n:::\n\n<button class="berth">Berth 4</button>\n\n```js title="berth.js" {1}\nconst berth = 4;\n```\n',
    [`${docs}/guides/gate.md`]:
      "---\ntitle: Gate\n---\n\n## Hours\n\nBack to [who decides](/guides/berths/#who-decides).\n",
    "src/content.config.ts": `import { defineCollection } from "astro:content";\nimport { docsLoader } from "@astrojs/starlight/loaders";\nimport { docsSchema } from "@astrojs/starlight/schema";\n${place ? 'import { handbookCollections } from "astro-handshake/content";\n' : ""}export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() })${place ? `, ...handbookCollections(${collections})` : ""} };\n`,
    "astro.config.mjs": astroConfig(
      {
        'starlight({ title: "Harbour" })': ["starlight", "@astrojs/starlight"],
        ...(place && { [`handshake(${options})`]: ["handshake", "astro-handshake"] as [string, string] }),
      },
      processor,
    ),
  };
}
