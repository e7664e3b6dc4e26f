/** Marks the places where a filter found its words, in browsers that can do so without touching the text. */
export function showFound(ranges: Range[]): void {
  if (!("Highlight" in window)) return;
  if (ranges.length === 0) CSS.highlights.delete("found");
  else CSS.highlights.set("found", new Highlight(...ranges));
}
