import { existsSync, readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { nearest } from "../core/diagnostic/nearest.ts";
import type { ResolvedOptions } from "./options.ts";
import { plainError } from "./plain-error.ts";

const library = fileURLToPath(new URL(".", import.meta.url));
const folder = resolve(library, "components");

/** The file that stands in for each component, by the component's own; throws where a name or a file does not exist. */
export function findReplacements(
  { components, styles }: Pick<ResolvedOptions, "components" | "styles">,
  root: URL,
): Map<string, string> {
  if (styles !== undefined) expectFile(styles, "styles", root);
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(".astro"))
    .map((file) => file.slice(0, -".astro".length));
  return new Map(
    Object.entries(components).map(([name, path]) => {
      if (known.includes(name)) return [resolve(folder, `${name}.astro`), expectFile(path, `components.${name}`, root)];
      const meant = nearest(name, known);
      throw plainError(
        `handshake({ components }) names “${name}”, and there is no such component.`,
        meant === undefined ? `Those there are: ${known.join(", ")}.` : `Did you mean “${meant}”?`,
      );
    }),
  );
}

function expectFile(path: string, option: string, root: URL): string {
  const file = fileURLToPath(new URL(path, root));
  if (existsSync(file)) return file;
  throw plainError(
    `handshake({ ${option} }) names ${path}, and there is no such file.`,
    `It was looked for at ${file}.`,
  );
}

/** Hands the site's own components over wherever the library imports one of `replacements`; whoever else imports it gets the original. */
export function replaceComponents(replacements: ReadonlyMap<string, string>): Plugin {
  return {
    name: "astro-handshake/components",
    enforce: "pre",
    resolveId: (source, importer) => {
      const from = importer?.split("?")[0];
      if (from === undefined || !source.endsWith(".astro") || !resolve(from).startsWith(library)) return undefined;
      return replacements.get(resolve(dirname(from), source));
    },
  };
}
