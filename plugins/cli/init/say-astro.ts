import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { readText, type Project } from "./find-project.ts";
import { relativePath } from "./planned-file.ts";

/** What an Astro project has to add by hand, in paragraphs; nothing where it is all there. */
export function sayAstro({ astro, content }: Project): string[] {
  if (!astro) return [];
  const { folder, config, starlight } = astro;
  return [
    sayPackages(folder, starlight),
    sayConfig(config, `./${relativePath(folder, content)}`, starlight),
    sayCollections(folder, starlight, content),
  ].flatMap((said) => said ?? []);
}

function sayPackages(folder: string, starlight: boolean): string | undefined {
  const manifest = readText(join(folder, "package.json"));
  // Starlight brings a search of its own.
  const missing = ["astro-handshake", ...(starlight ? [] : ["pagefind"])].filter(
    (name) => !manifest.includes(`"${name}"`),
  );
  if (!missing.includes("astro-handshake")) return undefined;
  const managers = { "pnpm-lock.yaml": "pnpm add", "yarn.lock": "yarn add", "bun.lock": "bun add" };
  const [, add] = Object.entries(managers).find(([lock]) => existsSync(join(folder, lock))) ?? ["", "npm install"];
  return `Install it before the next build:\n\n    ${add} ${missing.join(" ")}\n`;
}

function sayConfig(config: string, content: string, starlight: boolean): string | undefined {
  if (readText(config).includes("astro-handshake")) return undefined;
  const options = [
    ...(content === "./content" ? [] : [`content: "${content}"`]),
    // Starlight has pages of its own at these addresses.
    ...(starlight ? ["routes: false"] : []),
  ];
  const call = `handshake(${options.length === 0 ? "" : `{ ${options.join(", ")} }`})`;
  const lines = [
    'import handshake from "astro-handshake";',
    "",
    ...(starlight ? [] : ["markdown: { smartypants: false },"]),
    starlight ? `integrations: [starlight({ … }), ${call}],` : `integrations: [${call}],`,
  ];
  return `Add to ${basename(config)}, which init does not edit:\n\n${indent(lines)}`;
}

function sayCollections(folder: string, starlight: boolean, content: string): string | undefined {
  const path = [
    "src/content.config.ts",
    "src/content.config.mjs",
    "src/content.config.js",
    "src/content/config.ts",
  ].find((name) => existsSync(join(folder, name)));
  if (path === undefined || readText(join(folder, path)).includes("handbookCollections")) return undefined;
  const call = `...handbookCollections({ content: "./${relativePath(folder, content)}" })`;
  const lines = [
    'import { handbookCollections } from "astro-handshake/content";',
    "",
    starlight ? `export const collections = { docs: …, ${call} };` : `export const collections = { …, ${call} };`,
  ];
  return `Add to ${path}, which init does not edit:\n\n${indent(lines)}`;
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? "\n" : `    ${line}\n`)).join("");
}
