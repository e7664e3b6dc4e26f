import { describe, expect, it } from "vitest";
import { buildCauses } from "../../plugins/reporters/find-cause.ts";
import { renderGithub } from "../../plugins/reporters/github.ts";
import { guardCommands } from "../../plugins/reporters/guard-commands.ts";
import { checkFiles } from "../support/check-files.ts";

const reviewed = (body: string): string => `---\nlast_reviewed: 2026-11-01\n---\n${body}`;
const annotations = (text: string): string[] => text.split("\n").filter((line) => line.startsWith("::"));

describe("annotations", () => {
  it("are at most ten of a level, errors first, and the rest is counted", async () => {
    const links = Array.from({ length: 14 }, (_, index) => `[x](gone-${index}.md)`).join(" ");
    const files = { "a.md": `---\nlast_reviewed: 2026-01-01\n---\n${links}\n` };
    const text = renderGithub((await checkFiles(files)).report, { elsewhere: "the summary of this job has them." });
    expect(annotations(text).map((line) => line.split(" ")[0])).toEqual([
      ...Array<string>(10).fill("::error"),
      "::warning",
    ]);
    expect(text).toContain("\n14 errors, 1 warning, 1 note · 1 page and 14 links checked as of 2026-11-20\n");
    expect(text.trimEnd().endsWith("5 not annotated: the summary of this job has them.")).toBe(true);
  });

  it("stand where the change is that broke an untouched page", async () => {
    const before = {
      "a.md": reviewed("# A\n\n[b](b.md#desk) [c](c.md)\n"),
      "b.md": reviewed("# B\n\nWords.\n\n## Desk\n\n[a](a.md)\n"),
      "c.md": reviewed("# C\n\n[a](a.md)\n"),
    };
    const now = {
      "a.md": before["a.md"],
      "b.md": reviewed("# B\n\nOther words.\n\n## The desk\n\n[a](a.md)\n"),
      "d.md": before["c.md"],
    };
    const checked = await checkFiles(now, { base: before, renamed: { "c.md": "d.md" } });
    const text = renderGithub(checked.report, { causeOf: buildCauses(checked), placement: { prefix: "docs/" } });
    const shown = annotations(text).map((line) => /file=([^,]*),line=(\d+)/.exec(line)?.slice(1).join(":"));
    expect(shown).toEqual(["docs/b.md:8", "docs/d.md:1"]);
    expect(text).toContain("::Seen in a.md, line 6: b.md has no heading or id “desk”.");
  });

  it("put those on touched lines first", async () => {
    const many = Array.from({ length: 10 }, (_, index) => `[x](b.md#s-${index})`).join("\n");
    const sections = Array.from({ length: 10 }, (_, index) => `## S ${index}\n`).join("\n");
    const before = { "a.md": `${many}\n`, "b.md": `# B\n\n[a](a.md)\n\n${sections}`, "z.md": "# Z\n\n[a](a.md)\n" };
    const now = { ...before, "b.md": "# B\n\n[a](a.md)\n", "z.md": "# Z\n\n[a](gone.md)\n" };
    const checked = await checkFiles(now, { base: before });
    expect(annotations(renderGithub(checked.report, { causeOf: buildCauses(checked) }))).toHaveLength(10);
  });
});

it("what a runner would obey is shown and not obeyed", () => {
  expect(guardCommands("      ::add-mask::x\n::error::y\nplain ##[set-output]z")).toBe(
    "      \u2060::add-mask::x\n\u2060::error::y\nplain ##\u2060[set-output]z",
  );
  expect(guardCommands("a :: b\n")).toBe("a :: b\n");
});
