import { describe, expect, it } from "vitest";
import { contract, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

describe("schema/unknown-field", () => {
  it.each([
    ["lastReviewed", "last_reviewed"],
    ["last-reviewed", "last_reviewed"],
    ["refresh_after_day", "refresh_after_days"],
    ["onwer", "owner"],
    ["statsu", "status"],
  ])("takes %s for a slip of %s", async (key, known) => {
    const files: Files = { "guides/a.md": `---\ntitle: A\n${key}: x\n---\n` };
    const [problem] = await problemsOf(files, "schema/unknown-field");
    expect(problem).toMatchObject({ suggestion: known, line: 3 });
    expect(problem && pointedAt(files, problem)).toBe(key);
  });
  it.each(["nav", "labels", "last_verified", "owner_role", "purpose", "layout", "next_review", "hero"])(
    "leaves %s alone",
    async (key) => {
      expect(await problemsOf({ "guides/a.md": `---\ntitle: A\n${key}: x\n---\n` }, "schema/unknown-field")).toEqual(
        [],
      );
    },
  );
});

describe("schema/unreadable", () => {
  it.each([
    ["---\ntitle: x\n", "never closes"],
    ["---\ntitle: [\n---\n", "frontmatter"],
    ["---\ntitle: a: b\n---\n", "put the value in quotes"],
    ["---\n\ttitle: a\n---\n", "a tab indents"],
    ["---\ntitle: a\ntitle: b\n---\n", "a key stands twice"],
    ["---\nonly prose\n---\n", "key: value"],
    [
      `---\na: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `${String.fromCharCode(98 + (index % 24))}${index}: &b${index} [*${index === 0 ? "a" : `b${index - 1}`}, *${index === 0 ? "a" : `b${index - 1}`}]`).join("\n")}\n---\n`,
      "cannot be expanded",
    ],
    [`${">".repeat(10_000)} deep\n`, "500"],
    [`${"- ".repeat(600)}deep\n`, "500"],
    [`${"<div>".repeat(600)}\n`, "500"],
  ])("says why, once a file", async (text, said) => {
    const problems = (await problemsOf({ "a.md": text, "b.md": "# Fine\n" }, undefined)).filter(({ rule }) =>
      rule.startsWith("schema"),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: "schema/unreadable", file: "a.md" });
    expect(problems[0]?.message).toContain(said);
  });
  it("covers bytes that are not UTF-8, large files, links out of the folder and what the host refuses", async () => {
    const files: Files = {
      "latin.md": new Uint8Array([0x23, 0x20, 0xe9]),
      "large.md": `# L\n${"x".repeat(10_000_000)}`,
      "ok.md": "# Ok\n",
    };
    const host = { leaves: ["link.md"], unreadable: { "shut.md": "permission denied" } };
    const problems = await problemsOf(files, "schema/unreadable", { host });
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "large.md: This page is left out of the site: it is 10.0 MB long, more than the 1.0 MB a page may have.",
      "latin.md: This page is left out of the site: it holds bytes that are not UTF-8.",
      "link.md: This page is left out of the site: it is a symbolic link that leads out of the content folder.",
      "shut.md: This page is left out of the site: it cannot be read: permission denied.",
    ]);
  });
  it("covers MDX that does not parse, with its line, and imports that are missing", async () => {
    const files: Files = {
      "a.mdx": "---\ntitle: A\n---\n\n# A\n\n<Card>\n",
      "b.mdx": 'import Card from "../cards/card.astro";\n\n<Card />\n',
    };
    const problems = await problemsOf(files, "schema/unreadable");
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ["a.mdx", 7],
      ["b.mdx", 1],
    ]);
    expect(problems[1] && pointedAt(files, problems[1])).toBe("../cards/card.astro");
  });
});

describe("schema/disagreement", () => {
  it("names a fact that body and frontmatter state differently", async () => {
    const files: Files = {
      "contracts/a.md": contract(
        { sunset: "2027-06-30" },
        "**Owner:** @jon  \n**Last reviewed:** 2026-10-01\n\n- **Sunset:** 2027-03-31\n",
      ),
    };
    const problems = await problemsOf(files, "schema/disagreement");
    expect(problems.map((problem) => [problem.line, problem.related[0]?.line])).toEqual([
      [11, 3],
      [12, 7],
      [14, 8],
    ]);
  });
  it("says nothing where they agree, or the text states no comparable fact", async () => {
    const body =
      "**Owner:** @mira\n\n> **Owner:** the desk lead\n\n- **Sunset:** after the first storm\n- **Owner:** @Mira\n";
    expect(await problemsOf({ "contracts/a.md": contract({}, body) }, "schema/disagreement")).toEqual([]);
  });
});
