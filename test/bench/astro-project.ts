import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { benchSite, benchToday, type GeneratedHandbook } from "./generate.ts";
import type { Command } from "./measure.ts";

export type ProcessorName = "satteri" | "unified";

/** An Astro project over a generated handbook. It must lie inside this repository, whose packages it uses. */
export interface AstroProject {
  build: Command;
  /** Forgets earlier builds, so that the next one is cold. */
  clear(): void;
  /** How many pages the last build wrote. */
  countPages(): number;
}

const astro = fileURLToPath(new URL("../../node_modules/astro/bin/astro.mjs", import.meta.url));
// Sätteri is what Astro takes where nothing is said.
const processors: Record<ProcessorName, { imports: string; setting: string }> = {
  satteri: { imports: "", setting: "" },
  unified: {
    imports: 'import { unified } from "@astrojs/markdown-remark";\nimport rehypeSlug from "rehype-slug";\n',
    setting: "processor: unified({ smartypants: false, rehypePlugins: [rehypeSlug] }), ",
  },
};

/** Lays out the least that Astro needs for these pages: its own loader and one route. Nothing is checked. */
export function layOutBareProject(folder: string, handbook: GeneratedHandbook, processor: ProcessorName): AstroProject {
  const base = JSON.stringify(handbook.contentFolder);
  return layOut(folder, {
    "astro.config.mjs": config(folder, handbook, processor, ["mdx()"]),
    "src/content.config.mjs": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

const loader = glob({ pattern: "**/*.{md,mdx}", base: ${base} });
export const collections = { pages: defineCollection({ loader }) };
`,
    "src/pages/[...slug].astro": `---
import { getCollection, render } from "astro:content";

export async function getStaticPaths() {
  const pages = await getCollection("pages");
  return pages.map((page) => ({ params: { slug: page.id === "index" ? undefined : page.id }, props: { page } }));
}
const { page } = Astro.props;
const { Content } = await render(page);
---

<html lang="en">
  <head><meta charset="utf-8" /><title>{page.data.title}</title></head>
  <body><main><Content /></main></body>
</html>
`,
  });
}

/** Lays out the same pages as an adopter of the package does, but for the search index, which the bare build has not. */
export function layOutOurProject(folder: string, handbook: GeneratedHandbook, processor: ProcessorName): AstroProject {
  const content = JSON.stringify(relative(folder, handbook.contentFolder).replaceAll("\\", "/"));
  return layOut(folder, {
    "astro.config.mjs": config(folder, handbook, processor, [
      `handshake({ content: ${content}, search: false })`,
      "mdx()",
    ]),
    "src/content.config.mjs": `import { handbookCollections } from "astro-handshake/content";

export const collections = handbookCollections();
`,
  });
}

function config(folder: string, handbook: GeneratedHandbook, processor: ProcessorName, integrations: string[]): string {
  const { imports, setting } = processors[processor];
  const ours = integrations.some((name) => name.startsWith("handshake"));
  return `import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
${ours ? 'import handshake from "astro-handshake";\n' : ""}${imports}
export default defineConfig({
  site: ${JSON.stringify(benchSite)},
  publicDir: ${JSON.stringify(relative(folder, handbook.publicFolder).replaceAll("\\", "/"))},
  cacheDir: "cache",
  markdown: { ${setting}syntaxHighlight: "prism" },
  integrations: [${integrations.join(", ")}],
});
`;
}

function layOut(folder: string, files: Record<string, string>): AstroProject {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return {
    build: { script: astro, args: ["build"], folder, environment: { HANDSHAKE_TODAY: benchToday } },
    clear: () => {
      for (const name of ["dist", "cache", ".astro"]) rmSync(join(folder, name), { recursive: true, force: true });
    },
    countPages: () => globSync("dist/**/*.html", { cwd: folder }).length,
  };
}
