import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { markdownToMdast } from "satteri";
import { describe, expect, it } from "vitest";
import { diffHandbook } from "../../plugins/core/promise/diff/diff-handbook.ts";
import { codeSpan, escapeMarkdown } from "../../plugins/reporters/escape-markdown.ts";
import { commentMarker, renderMarkdown } from "../../plugins/reporters/markdown.ts";
import { checkFiles, contract } from "../support/check-files.ts";

const links = (count: number, name = "gone"): string =>
  `# A\n\n${Array.from({ length: count }, (_, index) => `[x](${name}-${index}.md)`).join("\n")}\n`;

describe("the comment", () => {
  it("shows ten problems at once and folds the rest, errors first", async () => {
    const files = { "guides/a.md": links(12), "contracts/b.md": contract({ last_reviewed: "2026-01-01" }) };
    const text = renderMarkdown((await checkFiles(files)).report);
    expect(text.startsWith(`${commentMarker}\n`)).toBe(true);
    const [open = "", folded = ""] = text.split("<details><summary>");
    expect(open.match(/^- \*\*error\*\*/gm)).toHaveLength(10);
    expect(open).not.toContain("**warning**");
    expect(folded.match(/^- \*\*error\*\*/gm)).toHaveLength(2);
    expect(folded).toContain("freshness/overdue");
    expect(folded).toContain("</details>");
  });

  it("counts notes, and shows them only when asked", async () => {
    const { report } = await checkFiles({ "a.md": "# A\n" });
    expect(renderMarkdown(report)).toBe(
      `${commentMarker}\n\n### Handshake: 2 notes\n\n1 page and 0 links checked as of 2026-11-20.\n`,
    );
    expect(renderMarkdown(report, { all: true })).toContain("No page links here.");
  });

  it("fits into a comment, however much is wrong, and says what is missing", async () => {
    const { report } = await checkFiles({ "guides/a.md": links(2_000), "guides/b.md": links(3, "x".repeat(3_000)) });
    const filesUrl = "https://github.com/harbour/handbook/blob/0123456789abcdef0123456789abcdef01234567/";
    const text = renderMarkdown(report, { placement: { prefix: "content/", filesUrl } });
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).toMatch(/… and \d+ that do not fit into a comment/);
    expect(text.trimEnd().endsWith("</details>")).toBe(true);
  });

  it("says what a change means before what is wrong with it, and that pages come without a promise", async () => {
    const before = { "guides/a.md": "# A\n" };
    const now = { "guides/a.md": "# A\n\nAsk at the gate.\n", "guides/b.md": "# B\n" };
    const checked = await checkFiles(now, { base: before });
    const diff = diffHandbook(checked.base!, checked);
    const meaning = { diff, standings: checked.standings, ref: "main", fixed: 0 };
    const text = renderMarkdown(checked.report, { meaning });
    expect(text).toContain(
      "#### What changes in meaning\n\nNo promise changes. Without a promise: 1 page changed in words and 1 page new.\n",
    );
  });
});

describe("text of a handbook in a comment", () => {
  it.each([
    ["Ask @mira or @harbour/desk.", "Ask `@mira` or `@harbour/desk.`"],
    ["see #12 and GH-7", "see `#12` and `GH-7`"],
    ["[x](y) *a* <img src=x> a|b", "\\[x\\](y) \\*a\\* &lt;img src=x&gt; a\\|b"],
    ["run `handshake fix` now", "run `handshake fix` now"],
    ["https://evil.example/x here", "`https://evil.example/x` here"],
    ["one\r\ntwo", "one two"],
    ["mira@harbour.example", "mira@harbour.example"],
  ])("%j stands there as %j", (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });

  it("calls nobody and opens no tag, whatever it is", () => {
    const awkward = fc.string({
      unit: fc.constantFrom("`", "@", "a", "<", "\\", " ", "\n", "#", "1", "[", "]", "\u0007"),
    });
    fc.assert(
      fc.property(awkward, (text) => {
        const texts = (node: Nodes): string[] => {
          if ("children" in node) return node.children.flatMap(texts);
          return node.type === "inlineCode" ? [] : [`${node.type} ${"value" in node ? node.value : ""}`];
        };
        const [paragraph, ...more] = (markdownToMdast(`- **error** ${escapeMarkdown(text)}`) as Root).children;
        expect(more).toEqual([]);
        for (const shown of paragraph ? texts(paragraph) : []) expect(shown).toMatch(/^text (?!.*(?<!\w)@\w)\P{Cc}*$/u);
      }),
      { seed: 5, numRuns: 2_000 },
    );
  });

  it("is whole in code, backticks and all", () => {
    expect(codeSpan("a``b`c")).toBe("```a``b`c```");
    expect(codeSpan("`")).toBe("`` ` ``");
  });
});
