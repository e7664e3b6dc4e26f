import { existsSync, globSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import ts from "typescript";
import type { Import } from "./import-arrows.ts";

/** The scripts of an Astro file: its frontmatter and its `<script>` elements. */
function astroScripts(text: string): string {
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
  const elements = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
  return [frontmatter, ...elements].join("\n");
}

/** What a file names in `import`, `import type`, `export … from` and `import()`. */
export function importsOf(from: string, text: string): Import[] {
  const script = from.endsWith(".astro") ? astroScripts(text) : text;
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => ({ from, specifier: fileName }));
}

/** Every import statement of the `.ts` and `.astro` files below some folders of the repository. */
export function listImports(root: string, folders: readonly string[]): Import[] {
  const patterns = folders
    .filter((folder) => existsSync(`${root}/${folder}`))
    .map((folder) => `${folder}/**/*.{ts,astro}`);
  const files = globSync(patterns, { cwd: root }).map((path) => path.split(sep).join("/"));
  return files.sort().flatMap((file) => importsOf(file, readFileSync(`${root}/${file}`, "utf8")));
}
