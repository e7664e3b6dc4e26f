import { describe, expect, it } from "vitest";
import { renderPretty } from "../../plugins/reporters/pretty.ts";
import { checkFiles, contract, type Files } from "../support/check-files.ts";

const links = (count: number): string =>
  `# A\n\n${Array.from({ length: count }, (_, index) => `[x](gone-${index}.md)`).join("\n")}\n`;

describe("the report for people", () => {
  it("shows ten of a rule in full, and of eleven the first three and a count", async () => {
    const ten = renderPretty((await checkFiles({ "a.md": links(10) })).report);
    expect(ten.match(/links\/broken/g)).toHaveLength(10);
    const eleven = renderPretty((await checkFiles({ "a.md": links(11) })).report);
    expect(eleven.match(/Nothing stands/g)).toHaveLength(3);
    expect(eleven).toContain("error    links/broken  8 more (11 in all)");
    const all = renderPretty((await checkFiles({ "a.md": links(11) })).report, { all: true });
    expect(all.match(/Nothing stands/g)).toHaveLength(11);
  });

  it("groups what leans on one stale page", async () => {
    const files: Files = { "contracts/old.md": contract({ last_reviewed: "2026-01-01" }, "# Old\n") };
    for (const name of ["a", "b", "c", "d", "e"])
      files[`guides/${name}.md`] = `# ${name}\n\n[old](../contracts/old.md)\n`;
    const text = renderPretty((await checkFiles(files)).report);
    expect(text.match(/contracts\/old\.md may be out of date/g)).toHaveLength(1);
    expect(text).toContain("4 more pages lean on it: guides/b.md, guides/c.md, guides/d.md …");
  });

  it("counts notes and shows none", async () => {
    const text = renderPretty((await checkFiles({ "a.md": "# A\n" })).report);
    expect(text).toBe(
      "note     freshness/unreviewed  1\nnote     links/orphan  1\n--all shows every one of them.\n\n2 notes · 1 page and 0 links checked as of 2026-11-20\n",
    );
  });

  it("cuts a long line to a window around the place", async () => {
    const files: Files = { "a.md": `${"word ".repeat(60)}[x](gone.md) ${"word ".repeat(60)}\n` };
    const { report } = await checkFiles(files);
    const text = renderPretty(report, { lineOf: () => String(files["a.md"]).trimEnd() });
    const [shown = "", marks = ""] = text.split("\n").slice(2, 4);
    expect(shown.length).toBeLessThan(115);
    expect(shown.slice(marks.indexOf("~"), marks.lastIndexOf("~") + 1)).toBe("gone.md");
  });
});
