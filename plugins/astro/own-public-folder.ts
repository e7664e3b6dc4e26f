import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";

/** The public folder inside the content folder, where there is one that Astro does not serve already. */
export function ownPublicFolder(config: AstroConfig, contentFolder: string, name = "public"): string | undefined {
  const folder = resolve(join(contentFolder, name));
  const astros = resolve(fileURLToPath(config.publicDir));
  return folder !== astros && existsSync(folder) ? folder : undefined;
}
