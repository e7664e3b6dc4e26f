import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { parseFrontmatterBlock } from "../core/document/frontmatter-block.ts";
import type { SiteShape } from "../core/handbook/address.ts";
import type { ResolvedOptions } from "./options.ts";

const moduleName = "virtual:handshake/config";
const [resolvedName, stylesName] = [`\0${moduleName}`, "\0handshake/search-styles"];
const [nothing, noFonts] = ["\0handshake/nothing", "\0handshake/no-fonts"];
// Written out, so that the package can point them to what was built.
const opener = fileURLToPath(new URL("./components/search-opener.ts", import.meta.url));
const searchStyles = fileURLToPath(new URL("./styles/search.css", import.meta.url));
const fontFiles = fileURLToPath(new URL("./site/fonts.ts", import.meta.url));

/** Serves what pages need of the configuration as modules. They hold no date and no path of this machine. */
export function configModule(
  shape: SiteShape,
  options: ResolvedOptions,
  root: URL,
  { sitemap, isBuild }: { sitemap: boolean; isBuild: boolean },
): Plugin {
  const { title, logo, favicon, search, history, feeds, fonts, styles } = options;
  const config = { title, logo, favicon, search, history, feeds, sitemap };
  const modules: Record<string, string> = {
    [resolvedName]: `export const shape = ${JSON.stringify(shape)};\nexport const config = ${JSON.stringify(config)};\n`,
    [nothing]: "export {};\n",
    // The dev server would ask for the URL of a style sheet as for a script.
    [stylesName]:
      search && isBuild
        ? `export { default as searchStyles } from ${JSON.stringify(`${searchStyles}?url`)};\n`
        : "export const searchStyles = undefined;\n",
    [noFonts]: "export const preloaded = [];\n",
  };
  const resolved: Record<string, string> = {
    [moduleName]: resolvedName,
    "virtual:handshake/search-opener": search ? opener : nothing,
    "virtual:handshake/search-styles": stylesName,
    "virtual:handshake/fonts": fonts ? fontFiles : noFonts,
    "virtual:handshake/brand": styles === undefined ? nothing : fileURLToPath(new URL(styles, root)),
  };
  return { name: "astro-handshake/config", resolveId: (id) => resolved[id], load: (id) => modules[id] };
}

/** Quotes bare handles in the frontmatter of MDX pages before Astro's own YAML reader sees them; the check reports them. */
export function quoteHandles(contentFolder: string): Plugin {
  return {
    name: "astro-handshake/quote-handles",
    enforce: "pre",
    load: (id) => {
      const [path = ""] = id.split("?");
      if (!path.endsWith(".mdx") || !path.startsWith(`${contentFolder}/`)) return undefined;
      const text = readFileSync(path, "utf8");
      const { unquoted } = parseFrontmatterBlock(text.replace(/^\uFEFF/, ""));
      if (unquoted.length === 0) return undefined;
      const shift = text.startsWith("\uFEFF") ? 1 : 0;
      return unquoted.toReversed().reduce((mended, { start, end }) => {
        const [from, to] = [start + shift, end + shift];
        return `${mended.slice(0, from)}"${mended.slice(from, to)}"${mended.slice(to)}`;
      }, text);
    },
  };
}
