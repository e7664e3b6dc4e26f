const property =
  /^(?:--(?:shiki|astro-code)-[\w-]+|(?:background-)?color|font-(?:style|weight)|text-decoration|overflow-x|white-space|word-wrap)$/;
const value =
  /^(?:#[\da-f]{3,8}|[a-z\d-]+(?: [a-z\d-]+)*|var\(--(?:shiki|astro-code)-[\w-]+\)|(?:rgb|hsl)a?\([\d.,%/ ]+\))$/i;

/** True for an inline style that only colours code, as Shiki writes it. */
export function isHighlightStyle(style: string): boolean {
  return style.split(";").every((declaration) => {
    const [name = "", ...rest] = declaration.split(":");
    return declaration.trim() === "" || (property.test(name.trim()) && value.test(rest.join(":").trim()));
  });
}

/** Of an element's classes, those that a highlighter wrote: all of a token's or a line's, and a block's language. */
export function highlightClasses(tagName: string, classes: readonly string[]): string[] {
  const markers = tagName === "span" ? ["token", "line", "highlighted-word"] : ["astro-code", "shiki"];
  if (classes.some((name) => markers.includes(name))) return [...classes];
  return tagName === "span" ? [] : classes.filter((name) => name.startsWith("language-"));
}
