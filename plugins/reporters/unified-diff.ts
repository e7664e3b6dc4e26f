import { compareLines, type LineRun } from "./compare-lines.ts";

// As many lines of what stays around each change as patches usually show.
const context = 3;

/**
 * A unified diff from one text of a file to another, as `git apply` and `patch` take it; empty when they are the same. `before`
 * is undefined for a new file. Line ends and byte-order marks are shown as they are.
 */
export function renderUnifiedDiff(before: string | undefined, after: string, path: string): string {
  if (before === after) return "";
  const one = linesOf(before ?? "");
  const other = linesOf(after);
  const header = `--- ${before === undefined ? "/dev/null" : quotePath(`a/${path}`)}\n+++ ${quotePath(`b/${path}`)}\n`;
  return (
    header +
    hunksOf(compareLines(one, other))
      .map((hunk) => renderHunk(hunk, one, other))
      .join("")
  );
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** The changed runs with what stays around them, cut where too much stays. */
function hunksOf(runs: readonly LineRun[]): LineRun[][] {
  const hunks: LineRun[][] = [];
  let hunk: LineRun[] = [];
  for (const [index, run] of runs.entries()) {
    if (run.kind !== "same") {
      hunk.push(run);
      continue;
    }
    const isFirst = index === 0;
    const isLast = index === runs.length - 1;
    if (!isFirst && !isLast && run.count <= 2 * context) {
      hunk.push(run);
      continue;
    }
    if (!isFirst) {
      hunk.push({ ...run, count: Math.min(run.count, context) });
      hunks.push(hunk);
      hunk = [];
    }
    if (!isLast) {
      const skipped = Math.max(run.count - context, 0);
      hunk.push({ ...run, before: run.before + skipped, after: run.after + skipped, count: run.count - skipped });
    }
  }
  if (hunk.some(({ kind }) => kind !== "same")) hunks.push(hunk);
  return hunks;
}

function renderHunk(runs: readonly LineRun[], before: readonly string[], after: readonly string[]): string {
  const [first] = runs;
  const lines = (kind: LineRun["kind"]) =>
    runs.reduce((sum, run) => sum + (run.kind === "same" || run.kind === kind ? run.count : 0), 0);
  const range = (start: number, count: number) => `${count === 0 ? start : start + 1}${count === 1 ? "" : `,${count}`}`;
  const old = range(first?.before ?? 0, lines("removed"));
  const now = range(first?.after ?? 0, lines("added"));
  return `@@ -${old} +${now} @@\n${runs.map((run) => renderRun(run, before, after)).join("")}`;
}

const marks = { same: " ", removed: "-", added: "+" };

function renderRun(
  { kind, before: from, after: to, count }: LineRun,
  before: readonly string[],
  after: readonly string[],
) {
  const lines = kind === "added" ? after.slice(to, to + count) : before.slice(from, from + count);
  return lines
    .map((line) => `${marks[kind]}${line}${line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"}`)
    .join("");
}

// Names that a reader of patches could misread stand in quotes, as git writes them.
function quotePath(path: string): string {
  if (!/["\\\p{Cc}]/u.test(path)) return path.includes(" ") ? `${path}\t` : path;
  const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r" };
  const escaped = path.replace(/["\\\p{Cc}]/gu, (character) => {
    return (
      escapes[character] ??
      [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("")
    );
  });
  return `"${escaped}"`;
}
