import type { AstroConfig } from "astro";

type Policy = AstroConfig["security"]["csp"];
type Given = Exclude<Policy, boolean | undefined>;

/** What is added to a policy; Astro merges it with what the site has set. */
type Addition = Pick<Given, "algorithm" | "scriptDirective">;

/**
 * What a content security policy has to allow for search to run: Pagefind is WebAssembly. The right to `eval` stays withheld.
 * Undefined where the site has no policy.
 */
export function allowSearch(csp: Policy): Addition | undefined {
  if (!csp) return undefined;
  const wasm = "'wasm-unsafe-eval'";
  if (csp === true) return { algorithm: "SHA-256", scriptDirective: { resources: ["'self'", wasm] } };
  const given = csp.scriptDirective?.resources ?? [];
  // Astro's own `'self'` gives way as soon as anything is named.
  const keepsDefault = !given.some((entry) => typeof entry === "string" || entry.kind === "default");
  return { algorithm: csp.algorithm, scriptDirective: { resources: keepsDefault ? ["'self'", wasm] : [wasm] } };
}
