import { existsSync } from "node:fs";
import type { AstroConfig } from "astro";

/**
 * The patterns at which another integration of this site has a page of its own, which wins: Starlight's 404, and its home page
 * where its docs hold one. Astro shows an integration no other's routes, and two at one address are a fault to it.
 */
export function takenRoutes({ integrations, srcDir }: Pick<AstroConfig, "integrations" | "srcDir">): Set<string> {
  if (!integrations.some(({ name }) => name === "@astrojs/starlight")) return new Set();
  const hasHome = ["md", "mdx"].some((extension) => existsSync(new URL(`content/docs/index.${extension}`, srcDir)));
  return new Set(hasHome ? ["/", "/404"] : ["/404"]);
}
