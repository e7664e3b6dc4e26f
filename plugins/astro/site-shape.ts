import type { AstroConfig } from "astro";
import type { LoadOptions } from "../core/handbook/load-handbook.ts";

/** What of Astro's configuration decides addresses and anchors. */
export function siteShape(config: AstroConfig): NonNullable<LoadOptions["site"]> {
  const redirects = Object.entries(config.redirects).map(([from, to]): [string, string] => [
    from,
    typeof to === "string" ? to : to.destination,
  ]);
  return {
    base: config.base,
    trailingSlash: config.trailingSlash,
    ...(config.site !== undefined && { site: config.site }),
    redirects: Object.fromEntries(redirects),
    smartPunctuation: rendersSmartPunctuation(config.markdown),
  };
}

// Each processor has a switch of its own; the older one of Astro itself stands behind both. All are on by default.
function rendersSmartPunctuation(markdown: AstroConfig["markdown"]): boolean {
  const processor: unknown = Reflect.get(markdown, "processor");
  const options: unknown = isObject(processor) ? processor["options"] : undefined;
  const features: unknown = isObject(options) ? options["features"] : undefined;
  const own = isObject(options) ? options["smartypants"] : undefined;
  const native = isObject(features) ? features["smartPunctuation"] : undefined;
  const setting: unknown = own ?? native ?? Reflect.get(markdown, "smartypants") ?? true;
  return setting !== false;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
