import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareLines } from "../../plugins/reporters/compare-lines.ts";
import { renderUnifiedDiff } from "../../plugins/reporters/unified-diff.ts";
import { newRepository, writeFiles } from "../host/repository.ts";

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join("");

describe("a dry run", () => {
  it("shows what changes, with three lines around it, and joins what is near", () => {
    const before = numbered(1, 30);
    const after = before.replace("5\n", "five\n").replace("\n11\n", "\n").replace("\n25\n", "\n25\nmore\n");
    expect(renderUnifiedDiff(before, after, "support.md")).toBe(
      `--- a/support.md\n+++ b/support.md\n@@ -2,13 +2,12 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n 10\n-11\n 12\n 13\n 14\n@@ -23,6 +22,7 @@\n 23\n 24\n 25\n+more\n 26\n 27\n 28\n`,
    );
  });

  it("is empty where nothing changes, and names a new file's origin", () => {
    expect(renderUnifiedDiff("a\n", "a\n", "support.md")).toBe("");
    expect(renderUnifiedDiff(undefined, "a", "new.md")).toBe(
      "--- /dev/null\n+++ b/new.md\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n",
    );
  });

  it("is what git applies, whatever the texts and the name", () => {
    const repository = newRepository();
    const line = fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "ü\n", "--- x\n", "\\ y\n");
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("", "end", "\uFEFF"))
      .map(([lines, end]) => lines.join("") + end);
    const name = fc.constantFrom(
      "support.md",
      "two words.md",
      'the "quoted".md',
      "Größe.md",
      "line\nbreak.md",
      "-v.md",
      "\u0001\\.md",
    );
    fc.assert(
      fc.property(text, text, name, (before, after, path) => {
        fc.pre(before !== after && before !== "" && after !== "");
        writeFiles(repository.folder, { [path]: before });
        const patch = renderUnifiedDiff(before, after, path);
        execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: repository.folder, input: patch });
        expect(readFileSync(join(repository.folder, path), "utf8")).toBe(after);
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});

describe("comparing lines", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  const longestShared = (one: readonly string[], other: readonly string[]): number => {
    let row = other.map(() => 0);
    for (const line of one) {
      let corner = 0;
      row = other.reduce<number[]>((next, candidate, index) => {
        const value = candidate === line ? corner + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0);
        corner = row[index] ?? 0;
        return [...next, value];
      }, []);
    }
    return row.at(-1) ?? 0;
  };

  it("keeps as many lines as can be kept, and leads from one text to the other", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const runs = compareLines(before, after);
        const kept = runs.filter(({ kind }) => kind === "same").reduce((sum, { count }) => sum + count, 0);
        expect(kept).toBe(longestShared(before, after));
        const rebuilt = runs.flatMap(({ kind, before: from, after: to, count }) =>
          kind === "removed" ? [] : kind === "added" ? after.slice(to, to + count) : before.slice(from, from + count),
        );
        expect(rebuilt).toEqual(after);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  it("comes to an end with long texts that share nothing", () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `old ${index}`);
    const after = Array.from({ length: 20_000 }, (_, index) => `new ${index}`);
    expect(compareLines(before, after).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
