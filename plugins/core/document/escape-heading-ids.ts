const fence = /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/;
const container = String.raw`^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*`;
const atxHeading = new RegExp(String.raw`${container}#{1,6}[ \t]`);
const underline = /^[\s>]*(?:=+|-+)[ \t]*$/;
const headingId = /(?<!\\)\{(#[^\s{}]+\}[ \t]*(?:#+[ \t]*)?)$/;

/**
 * Escapes the `{#id}` at the end of a heading in MDX, where the brace would begin an expression that no parser accepts. Line
 * breaks and everything before the brace stay where they are. `brace` is what stands in for the brace.
 */
export function escapeHeadingIds(source: string, brace = "\\{"): string {
  if (!source.includes("{#")) return source;
  const lines = source.split("\n");
  let open: string | undefined;
  for (const [index, line] of lines.entries()) {
    const [, marker = "", info = ""] = fence.exec(line) ?? [];
    if (open !== undefined) {
      if (marker.startsWith(open) && info.trim() === "") open = undefined;
    } else if (marker !== "") open = marker;
    else if (atxHeading.test(line) || underline.test(lines[index + 1] ?? "")) {
      const [, ending = ""] = /(\r?)$/.exec(line) ?? [];
      lines[index] = line.slice(0, line.length - ending.length).replace(headingId, `${brace}$1`) + ending;
    }
  }
  return lines.join("\n");
}
