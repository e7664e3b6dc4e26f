import type { Code, Nodes, Paragraph, Root, Table } from "mdast";
import { spanOf } from "./collection.ts";
import type { Cut, Span } from "./document.ts";

// What may be left of a separator row: `| --- | --`, or its first `|` alone.
const remains = /^[|:\-\s]+$/;
const fence = /^[ \t]*(`{3,}|~{3,})/;
const containers = new Set(["blockquote", "list", "listItem", "footnoteDefinition", "mdxJsxFlowElement"]);
const wording = new Set(["text", "strong", "emphasis", "inlineCode", "delete"]);
const unescapedPipe = /(?<!\\)\|/;

/**
 * Finds content that seems to be cut off, in order. A header row counts where no separator row, or a broken one, stands below it; a
 * table without rows where the text or its section ends with it; a code fence where it never closes.
 */
export function findCuts(root: Root, text: string): Cut[] {
  const cuts: Cut[] = [];
  const walk = (siblings: readonly Nodes[], outermost: boolean): void => {
    for (const [index, node] of siblings.entries()) {
      switch (node.type) {
        case "paragraph":
          if (node.children.some((child) => child.type === "text" && child.value.includes("|")))
            cuts.push(...headerWithoutSeparator(node, text));
          break;
        case "table": {
          const next = siblings[index + 1];
          const endsThere = next ? next.type === "heading" : outermost;
          if (node.children.length < 2 && endsThere && namesColumns(node))
            cuts.push({ kind: "no-rows", ...spanOf(node) });
          break;
        }
        case "code":
          if (staysOpen(node, text)) cuts.push({ kind: "open-fence", ...firstLine(spanOf(node), text) });
          break;
        default:
          if (containers.has(node.type) && "children" in node) walk(node.children, false);
      }
    }
  };
  if (text.includes("|") || text.includes("```") || text.includes("~~~")) walk(root.children, true);
  return cuts;
}

// A single row of pictures or links is a layout, not the head of a table.
function namesColumns({ children: [header] }: Table): boolean {
  return (header?.children ?? []).every(({ children }) => children.every(({ type }) => wording.has(type)));
}

function headerWithoutSeparator(paragraph: Paragraph, text: string): Cut[] {
  const lines = linesOf(spanOf(paragraph), text);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!line.text.includes("|") || isRemains(line.text)) continue;
    const broken = next !== undefined && isRemains(next.text) && cellsOf(line.text).length > 1;
    const bare = !broken && lines.slice(index).every((row) => isRow(row.text));
    const end = broken ? next.end : line.end;
    if (broken || bare) return [{ kind: "no-separator", start: line.start, end }];
  }
  return [];
}

function isRemains(line: string): boolean {
  return line.includes("|") && remains.test(line);
}

// Stricter than a row below a separator has to be, so that sums like `|a| + |b|` are none.
function isRow(line: string): boolean {
  if (!line.startsWith("|") || !line.endsWith("|") || isRemains(line)) return false;
  const cells = cellsOf(line);
  const filled = cells.filter((cell) => cell.trim() !== "");
  const padded = filled.filter((cell) => cell.startsWith(" ") && cell.endsWith(" ")).length;
  const tight = filled.filter((cell) => cell === cell.trim()).length;
  return cells.length > 1 && filled.length > 0 && (padded === filled.length || tight === filled.length);
}

function cellsOf(line: string): string[] {
  return line.replace(/^\|/, "").replace(/\|$/, "").split(unescapedPipe);
}

// The lines of a block without the marks of the quotes around it.
function linesOf({ start, end }: Span, text: string): (Span & { text: string })[] {
  let at = start;
  return text
    .slice(start, end)
    .split(/(?<=\n|\r(?!\n))/)
    .map((written) => {
      const from = at + (/^[ \t>]*/.exec(written)?.[0].length ?? 0);
      at += written.length;
      const line = text.slice(from, at).trimEnd();
      return { text: line, start: from, end: from + line.length };
    });
}

function staysOpen(code: Code, text: string): boolean {
  const { start, end } = spanOf(code);
  const written = text.slice(start, end);
  const marks = fence.exec(written)?.[1];
  if (marks === undefined) return false;
  const last = Math.max(written.lastIndexOf("\n"), written.lastIndexOf("\r"));
  const closing =
    last === -1
      ? ""
      : written
          .slice(last + 1)
          .replace(/^[ \t>]*/, "")
          .trimEnd();
  return closing.length < marks.length || closing !== marks.charAt(0).repeat(closing.length);
}

function firstLine({ start, end }: Span, text: string): Span {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? "";
  return { start, end: start + line.length };
}
