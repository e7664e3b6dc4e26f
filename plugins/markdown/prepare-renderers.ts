import { escapeHeadingIds } from "../core/document/escape-heading-ids.ts";
import type { MarkdownOptions } from "./markdown-options.ts";
import { pageOf } from "./page-of.ts";
import { isRecord, type Processor } from "./processor.ts";
import { mayHoldRawHtml } from "./may-hold-raw-html.ts";

const prepared = Symbol.for("astro-handshake/prepared-renderer");

/** Has the `{#id}` of headings escaped before MDX, where it would be an expression that no parser accepts, is read. */
export function escapeHeadingIdsInMdx(processor: Processor, options: MarkdownOptions): void {
  const create = processor.createMdxRenderer;
  if (!create || prepared in create) return;
  const createPrepared: typeof create = async (...parameters) => {
    const renderer = await create.apply(processor, parameters);
    return {
      ...renderer,
      process: (content, filePath, ...rest) =>
        renderer.process(pageOf(filePath, options) ? escapeHeadingIds(content) : content, filePath, ...rest),
    };
  };
  processor.createMdxRenderer = Object.assign(createPrepared, { [prepared]: true });
}

/**
 * Has Sätteri parse raw HTML on the pages that may hold some, and on no other, since that costs as much again as rendering the
 * page. Files that are no pages are rendered as the site has it.
 *
 * @param isAlone see `satteriHandshake`
 */
export function parseRawHtmlWhereNeeded(processor: Processor, options: MarkdownOptions, isAlone: () => boolean): void {
  const create = processor.createRenderer;
  if (prepared in create) return;
  const createPrepared: typeof create = async (...parameters) => {
    const features = processor.options["features"];
    const plain = await create.apply(processor, parameters);
    processor.options["features"] = { ...(isRecord(features) ? features : {}), rawHtml: true };
    const parsing = await create.apply(processor, parameters);
    processor.options["features"] = features;
    return {
      ...plain,
      render: (content, settings) => {
        const page = pageOf(settings?.fileURL, options);
        const isOurs = page !== undefined && !page.linksOnly;
        const renderer = isOurs && (!isAlone() || mayHoldRawHtml(content)) ? parsing : plain;
        return renderer.render(content, settings);
      },
    };
  };
  processor.createRenderer = Object.assign(createPrepared, { [prepared]: true });
}
