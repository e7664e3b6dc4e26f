import { shorten, visible } from "./visible-text.ts";

const longest = 1_000;
// What would call people or other places, and what is code already: these become code.
const verbatim = /`([^`\n]+)`|((?:https?:\/\/|www\.)[^\s<>“”"’`]+|@\w[\w./-]*|#\d+|\bGH-\d+)/gi;
// An underscore inside a word marks nothing.
const marks = /[\\`*[\]|~^]|(?<!\w)_|_(?!\w)/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;", "#": "&#35;" };

/**
 * Text of a handbook as one line of Markdown that shows it and does nothing else: no markup, no HTML, no links, and nobody is
 * called, because handles stand as code. What stands between backticks stays code. Cut after 1,000 characters.
 */
export function escapeMarkdown(text: string): string {
  const line = visible(shorten(text, longest).replace(/\s*[\r\n]+\s*/g, " "));
  let out = "";
  let from = 0;
  for (const match of line.matchAll(verbatim)) {
    // The address of a mailbox calls nobody, unless what stands before its sign has become code.
    const isMailbox =
      match[2]?.startsWith("@") === true && match.index > from && /\w/.test(line.charAt(match.index - 1));
    if (isMailbox) continue;
    out += escapePlain(line.slice(from, match.index));
    // Backticks that touch would become one mark.
    out += `${out.endsWith("`") ? " " : ""}${codeSpan(match[1] ?? match[2] ?? "")}`;
    from = match.index + match[0].length;
  }
  return out + escapePlain(line.slice(from));
}

/** A text as a code span, whatever it holds. */
export function codeSpan(text: string): string {
  const line = visible(shorten(text, longest).replace(/[\r\n]+/g, " "));
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  let length = 1;
  while (runs.includes(length)) length += 1;
  const fence = "`".repeat(length);
  const pad = /^`|`$|^ .*\S.* $/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

function escapePlain(text: string): string {
  return text.replace(marks, "\\$&").replace(/[&<>$#]/g, (sign) => entities[sign] ?? sign);
}
