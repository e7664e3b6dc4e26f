/**
 * Lays out what is published in `.package/package`: JavaScript and declarations in `dist/`, Astro and CSS files beside
 * them as they are, and a package.json whose exports point there. `npm run pack` then packs that folder.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedManifest } from "./published-manifest.ts";
import { pointToBuilt, remainingSourcePaths } from "./source-paths.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const staging = join(root, ".package/package");
const dist = join(staging, "dist");

/** What the code reads beside itself, at the same distance from `dist/` as from `plugins/`. */
const carried = [
  "bin",
  "content/guides/rules",
  "public/schema",
  "LICENSE",
  "README.md",
  "CHANGELOG.md",
  ...workflowFiles(),
];

/** The workflows that `init` copies. */
function workflowFiles(): string[] {
  const text = readFileSync(join(root, "plugins/templates/workflows.json"), "utf8");
  return (JSON.parse(text) as { files: { path: string }[] }).files.map(({ path }) => path);
}

function compile(): void {
  const tsc = fileURLToPath(import.meta.resolve("typescript/lib/tsc.js"));
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json")], { cwd: root, stdio: "inherit" });
}

/** Copies what is no TypeScript. */
function copyAssets(): void {
  const assets = globSync("**/*.*", { cwd: join(root, "plugins"), exclude: ["**/*.ts"], withFileTypes: true });
  for (const asset of assets.filter((entry) => entry.isFile())) {
    const from = join(asset.parentPath, asset.name);
    const to = from.replace(join(root, "plugins"), dist);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
  }
}

/** Makes every path to a source file name the built one, and stops when one is left that no user's machine has. */
function rewritePaths(): void {
  const remaining: string[] = [];
  for (const path of globSync("**/*.{js,d.ts,astro}", { cwd: dist })) {
    const file = join(dist, path);
    const text = pointToBuilt(readFileSync(file, "utf8"));
    writeFileSync(file, text);
    remaining.push(...remainingSourcePaths(text).map((source) => `${path} names ${source}`));
  }
  if (remaining.length > 0) {
    throw new Error(`The package would look for files that it does not hold:\n  ${remaining.join("\n  ")}`);
  }
}

function carryAlong(): void {
  for (const path of carried) {
    if (existsSync(join(root, path))) cpSync(join(root, path), join(staging, path), { recursive: true });
  }
}

function writeManifest(): void {
  const manifest = publishedManifest(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  writeFileSync(join(staging, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

rmSync(join(root, ".package"), { recursive: true, force: true });
compile();
copyAssets();
rewritePaths();
carryAlong();
writeManifest();
