/** What of Astro's `markdown.processor` these plugins touch. */
export interface Processor {
  options: Record<string, unknown>;
  createRenderer: (...parameters: unknown[]) => Promise<MarkdownRenderer>;
  createMdxRenderer?: (...parameters: unknown[]) => Promise<MdxRenderer>;
}

interface MarkdownRenderer {
  render: (content: string, options?: { fileURL?: URL }) => Promise<unknown>;
}

interface MdxRenderer {
  process: (content: string, filePath: string, ...rest: unknown[]) => Promise<unknown>;
}

/** Narrows what a site's configuration holds to a processor. */
export function isProcessor(value: unknown): value is Processor {
  return isRecord(value) && isRecord(value["options"]) && typeof value["createRenderer"] === "function";
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
