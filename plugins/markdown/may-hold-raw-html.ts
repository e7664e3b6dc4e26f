// A comment that ends its line stands alone in the tree; text behind it would belong to the same piece of raw HTML.
const plainComment = /<!--[^<]*?-->(?=[ \t]*(?:\r?\n|$))/g;
const tagStart = /<(?:[a-z][a-z0-9-]*(?:[\s/>]|$)|[/!?])/i;

/**
 * True where Markdown may hold raw HTML other than comments at the end of a line without a `<` in them. Never misses any;
 * autolinks do not count, HTML in code does.
 */
export function mayHoldRawHtml(source: string): boolean {
  return tagStart.test(source.replace(plainComment, " "));
}
