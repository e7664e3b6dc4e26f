import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { isPassedOver } from "../../host/content-file.ts";
import { isInside, listFolder } from "../../host/list-folder.ts";
import { settingsFile } from "../../core/schema/parse-settings.ts";
import { UsageError } from "../usage-error.ts";

/** Where a handbook stands in a project. Paths are absolute. */
export interface Project {
  /** The content folder. */
  content: string;
  /** True where there is no Markdown yet, and the handbook is begun. */
  begins: boolean;
  /** What holds workflows and editor settings: the repository, else the package, else the folder init was called from or for. */
  root: string;
  /** The Astro project around the content, where there is one. */
  astro: { folder: string; config: string; starlight: boolean } | undefined;
  /** Other folders with Markdown that could have been meant, from `root`. */
  others: string[];
}

// Starlight's folder first: a project that has it keeps its pages nowhere else.
const contentFolders = [
  ...["src/content/docs", "content", "docs", "handbook", "documentation", "doc", "wiki", "playbook"],
  ...["src/content", "site/content", "site/docs", "website/docs"],
];
const markers = [".git", "package.json", "mkdocs.yml"];
const astroConfig = /^astro\.config\.(?:mjs|js|ts|mts|cjs|cts)$/;
const ownPages = /^(?:readme|changelog|license|licence|contributing|code_of_conduct|security|support|governance)\.md$/i;

/**
 * Finds the content folder and what stands around it; in an Astro project without Markdown, where a handbook would begin. Throws
 * `UsageError` where there is neither.
 */
export function findProject(named: string | undefined, givenContent: string | undefined): Project {
  const folder = expectFolder(named ?? ".");
  const given = givenContent === undefined ? undefined : expectFolder(givenContent);
  const [content, ...others] = given === undefined ? findOrBegin(folder) : [given];
  const begins = content !== undefined && !hasMarkdown(content);
  if (content === undefined || (begins && !isAstroFolder(folder)))
    throw new UsageError(
      `there is no Markdown in ${named ?? givenContent ?? "this folder"}. Name the folder that holds it, or begin one: \`mkdir content\`, then \`handshake new\`.`,
    );
  const root = findRoot(content, [resolve("."), folder]);
  return {
    content,
    begins,
    root,
    astro: findAstro(content, root),
    others: others.map((other) => relative(root, other).split(sep).join("/")),
  };
}

function expectFolder(path: string): string {
  if (!existsSync(path)) throw new UsageError(`there is no folder ${path}.`);
  if (!statSync(path).isDirectory()) throw new UsageError(`${path} is a file; name the folder it stands in.`);
  return resolve(path);
}

function findOrBegin(folder: string): string[] {
  const found = findContent(folder).filter(hasMarkdown);
  return found.length === 0 && isAstroFolder(folder) ? [join(folder, "content")] : found;
}

function isAstroFolder(folder: string): boolean {
  return namesIn(folder).some((name) => astroConfig.test(name));
}

function findContent(folder: string): string[] {
  const inside = contentFolders.map((name) => join(folder, name)).filter(hasMarkdown);
  const separate = inside.filter((one) => !inside.some((other) => other !== one && isInside(one, other)));
  const adopted = [folder, ...separate].find((path) => existsSync(join(path, settingsFile)));
  if (adopted !== undefined) return [adopted];
  // A folder of Markdown may hold one called `docs`; a project keeps only pages about itself at its top.
  const isProject = isProjectFolder(folder);
  const atTop = namesIn(folder).filter((name) => /\.mdx?$/i.test(name) && !(isProject && ownPages.test(name)));
  if (atTop.length > 0 && (!isProject || separate.length === 0)) return [folder];
  return separate.length > 0 || isProject ? separate : [folder];
}

function isProjectFolder(folder: string): boolean {
  return namesIn(folder).some((name) => markers.includes(name) || astroConfig.test(name));
}

function hasMarkdown(folder: string): boolean {
  try {
    return listFolder(folder, isPassedOver).some(({ path }) => /\.mdx?$/i.test(path));
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function findRoot(content: string, folders: readonly string[]): string {
  const around = foldersAround(content);
  const marked = [".git", "package.json"].map((marker) => around.find((path) => existsSync(join(path, marker))));
  return marked.find((path) => path !== undefined) ?? folders.find((path) => isInside(path, content)) ?? content;
}

/** The folder and those it stands in, from the inside out. */
function foldersAround(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAround(parent)];
}

function findAstro(content: string, root: string): Project["astro"] {
  for (const folder of foldersAround(content).filter((path) => isInside(root, path))) {
    const name = namesIn(folder).find((candidate) => astroConfig.test(candidate));
    if (name === undefined) continue;
    const config = join(folder, name);
    return { folder, config, starlight: readText(config).includes("@astrojs/starlight") };
  }
  return undefined;
}

/** The text of a file; empty where it cannot be read. */
export function readText(path: string | URL): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** The public folder as the settings name it, where it is none that is found by itself. */
export function findPublic({ content, root, astro }: Project): string | undefined {
  const beside = [join(content, "public"), join(dirname(content), "public")];
  if (beside.some((path) => existsSync(path))) return undefined;
  const home = astro?.folder ?? root;
  const named = [join(home, "public"), join(content, "static"), join(dirname(content), "static")];
  const found = named.find((path) => existsSync(path) && statSync(path).isDirectory());
  if (found === undefined) return undefined;
  return basename(found) === "static" ? "static" : relative(content, found).split(sep).join("/");
}
