import { describe, expect, it } from "vitest";
import { problemsOf, pointedAt, type Files } from "../../support/check-files.ts";

const body =
  "# Desk 😀\n\n| a | b |\n| --- | --- |\n| --- | [é😀 link](gone-1.md) |\n\n```\n---\n[x](not-a-link.md)\n```\n\n-\tTab [t](gone-2.md)\n\n---\n\nEnd [e](gone-3.md)\n";
const longFrontmatter = `title: Desk\n${Array.from({ length: 297 }, (_, index) => `key_${index}: value`).join("\n")}\nchange_type: huge\n`;

const variants: [string, string][] = [
  ["plain", `---\n${longFrontmatter}---\n${body}`],
  ["with CRLF", `---\n${longFrontmatter}---\n${body}`.replaceAll("\n", "\r\n")],
  ["with a byte-order mark", `\uFEFF---\n${longFrontmatter}---\n${body}`],
  ["with lone CR", `---\n${longFrontmatter}---\n${body}`.replaceAll("\n", "\r")],
  ["without frontmatter", body],
];

describe("positions are right", () => {
  it.each(variants)("%s", async (_, text) => {
    const files: Files = { "desk.md": text };
    const offset = text.includes("title:") ? 301 : 0;
    const links = await problemsOf(files, "links/broken");
    expect(links.map((problem) => [problem.line - offset, pointedAt(files, problem)])).toEqual([
      [5, "gone-1.md"],
      [12, "gone-2.md"],
      [16, "gone-3.md"],
    ]);
    const fields = await problemsOf(files, "schema/frontmatter");
    expect(fields.map((problem) => [problem.line, problem.column, pointedAt(files, problem)])).toEqual(
      offset === 0 ? [] : [[300, 14, "huge"]],
    );
  });
});
