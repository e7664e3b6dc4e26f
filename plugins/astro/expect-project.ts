import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import { settingsFile } from "../core/schema/parse-settings.ts";
import { nameTheFolder, plainError } from "./plain-error.ts";

const extensions = ["ts", "mts", "js", "mjs"];

/** Throws, saying what to write, where the content folder is missing or, for a site with the handbook's pages, its collections. */
export function expectProject({ root, srcDir }: AstroConfig, folder: string, routes: boolean): void {
  const project = fileURLToPath(root);
  if (!existsSync(folder))
    throw plainError(
      `There is no content folder at ${relative(project, folder) || folder}.`,
      `Create it, or name the folder that holds the handbook. ${nameTheFolder}`,
    );
  const source = fileURLToPath(srcDir);
  const config = relative(project, join(source, "content.config.ts")).replaceAll("\\", "/");
  if (routes && !extensions.some((extension) => existsSync(join(source, `content.config.${extension}`))))
    throw plainError(`There is no ${config}, which declares the handbook's collections.`, declareCollections(config));
}

/** Says how the handbook's collections are declared in a file. */
export function declareCollections(file = "src/content.config.ts"): string {
  return `Put these lines into ${file}:\n\nimport { handbookCollections } from "astro-handshake/content";\n\nexport const collections = handbookCollections();`;
}

/** Where settings stand that nobody reads, because they are not in the content folder; relative to the project. */
export function straySettings(root: URL, folder: string): string | undefined {
  if (existsSync(join(folder, settingsFile))) return undefined;
  const project = fileURLToPath(root);
  const places = [join(project, settingsFile), join(dirname(folder), settingsFile)];
  const found = places.find((place) => existsSync(place));
  return found === undefined ? undefined : relative(project, found).replaceAll("\\", "/");
}
