import type { Remedy } from "./fix.ts";
import { mendAnchor } from "./mend-anchor.ts";
import { mendHandle } from "./mend-handle.ts";
import { mendRetired } from "./mend-retired.ts";
import { mendTarget } from "./mend-target.ts";
import { mendKey, mendValue } from "./mend-value.ts";

/** Rules whose problems can have one right answer, and what finds it. */
export const remedies: Readonly<Record<string, Remedy>> = {
  "schema/frontmatter": mendValue,
  "schema/unknown-field": mendKey,
  "links/broken": mendTarget,
  "links/anchor": mendAnchor,
  "links/retired": mendRetired,
  "people/unknown": mendHandle,
};

/** Rules that suggest something and are left to people all the same, and why. */
export const leftToPeople: Readonly<Record<string, string>> = {
  "links/outside": "what lies outside the content folder may well be meant",
  "settings/unknown-key": "a setting changes what is said of every page",
  "settings/value": "a setting changes what is said of every page",
};

/**
 * Rules that speak of a link's target. What they say was true before, and shows once the link is mended; it is no reason to leave
 * the link broken.
 */
export const tellOfTarget: ReadonlySet<string> = new Set(["links/stale", "links/retired", "links/hidden"]);
