/**
 * The Markdown half of the site, for Astro sites that set their Markdown processor up themselves. With the `handshake()`
 * integration none of this is needed.
 *
 * @module
 */
export { applyToProcessor, type ProcessorName } from "./apply-to-processor.ts";
export type { MarkdownOptions } from "./markdown-options.ts";
export { rehypeHandshake } from "./rehype-handshake.ts";
export { remarkHandshake } from "./remark-handshake.ts";
export { rewriteUrl } from "./rewrite-url.ts";
export { satteriHandshake, type SatteriHandshake } from "./satteri-handshake.ts";
export type { SiteShape } from "../core/handbook/address.ts";
