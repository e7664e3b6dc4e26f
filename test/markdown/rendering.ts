import { pathToFileURL } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import { unified } from "@astrojs/markdown-remark";
import { applyToProcessor, type MarkdownOptions } from "../../plugins/markdown/index.ts";

export const processorNames = ["unified", "satteri"] as const;
export type TestedProcessor = (typeof processorNames)[number];

export const handbookOptions: MarkdownOptions = {
  contentFolder: "/handbook/content",
  shape: { base: "/", trailingSlash: "always" },
  sanitize: true,
};

type UnifiedOptions = NonNullable<Parameters<typeof unified>[0]>;
type SatteriOptions = NonNullable<Parameters<typeof satteri>[0]>;

/** How one page is rendered, where it differs from the ordinary. */
export interface Rendering extends Partial<MarkdownOptions> {
  /** The page's path in the content folder, or an absolute one. */
  path?: string;
  frontmatter?: Record<string, unknown>;
  highlight?: "prism" | "shiki" | false;
  smartypants?: boolean;
  unified?: UnifiedOptions;
  satteri?: SatteriOptions;
}

export function createProcessor(name: TestedProcessor, rendering: Rendering = {}) {
  const processor = name === "unified" ? unified(rendering.unified) : satteri(rendering.satteri);
  const { contentFolder, shape, sanitize } = { ...handbookOptions, ...rendering };
  applyToProcessor(processor, { contentFolder, shape, sanitize });
  return processor;
}

/** Renders Markdown as Astro does, and returns the HTML and what Astro learns of it. */
export async function renderPage(name: TestedProcessor, source: string, rendering: Rendering = {}) {
  const { highlight = false, smartypants = false, path = "contracts/support.md", frontmatter = {} } = rendering;
  const processor = createProcessor(name, rendering);
  const renderer = await processor.createRenderer({ syntaxHighlight: highlight, smartypants });
  const fileURL = pathToFileURL(path.startsWith("/") ? path : `/handbook/content/${path}`);
  const { code, metadata } = await renderer.render(source, { fileURL, frontmatter });
  return { html: code, ...metadata };
}

/** Compiles MDX as Astro does, and returns the JavaScript. */
export async function compilePage(name: TestedProcessor, source: string, rendering: Rendering = {}): Promise<string> {
  const { path = "contracts/support.mdx", frontmatter = {} } = rendering;
  const processor = createProcessor(name, rendering);
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false, smartypants: false },
    { optimize: false },
  );
  const compiled = await renderer?.process(source, `/handbook/content/${path}`, frontmatter);
  return compiled?.code ?? "";
}

export function idsIn(html: string): string[] {
  return attributesIn(html, "id");
}

export function hrefsIn(html: string): string[] {
  return attributesIn(html, "href");
}

export function attributesIn(html: string, name: string): string[] {
  const values = html.matchAll(new RegExp(`<[^>]*\\s${name}="([^"]*)"`, "g"));
  return Array.from(values, (match) => (match[1] ?? "").replaceAll("&#x26;", "&").replaceAll("&amp;", "&"));
}

/** HTML without what the two processors are free to write differently. */
export function comparable(html: string): string {
  return html
    .replace(/&#x26;/g, "&amp;")
    .replace(/&#x22;/g, "&quot;")
    .replace(/&#x3C;/g, "&lt;")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&gt;/g, ">")
    .replace(/\n(?=<\/code>)/g, "")
    .replaceAll('=""', "")
    .replace(/<(\w+)((?:\s[\w-]+(?:="[^"]*")?)+)>/g, (_, tag: string, attributes: string) => {
      const sorted = [...attributes.matchAll(/\s([\w-]+(?:="[^"]*")?)/g)].map((match) => match[1] ?? "").sort();
      return `<${[tag, ...sorted].join(" ")}>`;
    })
    .trim();
}
