// What reads as code in a sentence: a placeholder, JSON, a quoted value, a URL.
const code = /\{\w+\}|\{.*\}|\[.*\]|"[^"]*"|https?:\/\/\S+/g;

/** A table with a header. Cells are Markdown. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A piece of code. */
export function renderCode(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A sentence as Markdown: what looks like code becomes code, everything else is plain text. */
export function renderSentence(text: string): string {
  let from = 0;
  let out = "";
  // A sentence that marks its code itself is left as it is.
  if (text.includes("`")) return text;
  for (const match of text.matchAll(code)) {
    out += escapeText(text.slice(from, match.index)) + renderCode(match[0]);
    from = match.index + match[0].length;
  }
  return out + escapeText(text.slice(from));
}

function escapeText(text: string): string {
  return text.replace(/[\\*_<[\]]/g, "\\$&");
}
