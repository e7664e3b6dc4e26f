import { hrefOf, type SiteShape } from "../core/handbook/address.ts";

/** Where the page of a rule is published; undefined where the handbook's settings do not say where its site is. */
export function rulePageUrl(shape: SiteShape, rule: string): string | undefined {
  if (shape.site === undefined) return undefined;
  try {
    return new URL(hrefOf(`/health/rules/${rule}/`, shape), shape.site).href;
  } catch {
    return undefined;
  }
}
