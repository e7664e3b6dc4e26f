import { createHash } from "node:crypto";
import type { AstroConfig } from "astro";
import { pageTransition } from "./site/page-transition.ts";

type Policy = AstroConfig["security"]["csp"];
type Given = Exclude<Policy, boolean | undefined>;

/** Names the one style that stands in every page to a content security policy; undefined where the site has none. */
export function allowTransition(csp: Policy): Pick<Given, "algorithm" | "styleDirective"> | undefined {
  if (!csp) return undefined;
  const hash = `sha256-${createHash("sha256").update(pageTransition).digest("base64")}` as const;
  return { algorithm: csp === true ? "SHA-256" : csp.algorithm, styleDirective: { hashes: [hash], resources: [] } };
}
