import { describe, expect, it } from "vitest";
import { buildReviewIssues } from "../../plugins/reporters/review-issues.ts";
import { renderLines } from "../../plugins/reporters/lines.ts";
import { agreement, checkFiles, type Files } from "../support/check-files.ts";

const decision = (fields: string): string => `---\ntitle: One queue\nowner: "@ada"\n${fields}---\n\n# One queue\n`;

async function issues(files: Files, options: Parameters<typeof checkFiles>[1] = {}) {
  return buildReviewIssues(await checkFiles(files, options));
}

describe("a review issue", () => {
  it("asks of the first promise whether it is still true, says why now, and shows three ways out", async () => {
    const [issue, ...others] = await issues({
      "contracts/night-desk.md": agreement({}, { last_reviewed: "2026-01-02", decisions: "[decisions/one-queue]" }),
      "contracts/night-desk.readings.csv": "date,metric,value,note\n2026-10-10,,4,\n",
      "decisions/one-queue.md": decision("status: superseded\nsuccessor: decisions/two-desks\n"),
      "decisions/two-desks.md": decision(""),
    });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      owner: "@mira",
      title: "Handbook review: 1 question for @mira",
      questions: 1,
      waiting: 0,
    });
    expect(issue?.body.split("\n\n")).toEqual([
      "<!-- handshake-review: @mira -->",
      "1 question about pages that `@mira` keeps, as of 2026-11-20. Each has three ways out; any of them is a good answer.",
      "### 1. Night desk",
      expect.stringMatching(
        /^\*\*Is 4 h still true\?\*\* The page says: Desk lead .* within 4 h\. Last reviewed on 2026-01-02, 322 days ago; .* decisions\/one-queue\.md is no longer in force: decisions\/two-desks took its place\. .*41 days ago/,
      ),
      "- **Still true.** Put these lines into the frontmatter of `contracts/night-desk.md`, in place of those that are there:",
      '  ```yaml\n  last_reviewed: 2026-11-20\n  review: { by: "@mira" }\n  ```',
      expect.stringMatching(
        /^ {2}or run `handshake renew contracts\/night-desk\.md --by @mira`\.\n- \*\*Not quite\.\*\* Change it, .*\n- \*\*Not any more\.\*\* Retire it: /,
      ),
      "This issue is written anew every week, and closes when nothing is left to ask.\n",
    ]);
  });
  it("holds at most five questions, the most urgent first, and says how many wait", async () => {
    const page = (title: string, reviewed: string): string =>
      `---\ntitle: ${title}\nowner: "@mira"\nlast_reviewed: ${reviewed}\n---\n\n# ${title}\n`;
    const [issue] = await issues({
      "guides/a.md": page("Due soon", "2026-08-25"),
      "guides/b.md": page("Stale", "2026-08-01"),
      "guides/c.md": page("Long overdue", "2025-01-01"),
      "guides/d.md": page("Overdue", "2026-04-01"),
      "guides/e.md": page("Stale too", "2026-08-02"),
      "guides/f.md": page("Due soon too", "2026-08-26"),
      "guides/g.md": page("Due last", "2026-08-27"),
      "guides/h.md": page("Fresh", "2026-11-01"),
    });
    const titles = [...(issue?.body ?? "").matchAll(/^### \d\. (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(["Long overdue", "Overdue", "Stale", "Stale too", "Due soon"]);
    expect(issue).toMatchObject({ questions: 5, waiting: 2 });
    expect(issue?.body).toContain("2 more pages wait until these are answered.");
  });
  it.each<[string, Files, RegExp]>([
    [
      "a contract that ended",
      { "contracts/a.md": agreement({}, { sunset: "2026-11-01" }) },
      /sunset: 2027-11-20 # or another day/,
    ],
    [
      "a page that calls itself stale",
      { "contracts/a.md": agreement({}, { status: "stale" }) },
      /status: live\n {2}last_reviewed: 2026-11-20/,
    ],
    [
      "a decision to be looked at again",
      { "decisions/a.md": decision("next_review: 2026-11-01\n") },
      /Would we still decide so\?[^]*next_review: 2027-02-18/,
    ],
    [
      "a page with other names for fields",
      { "guides/a.md": '---\ntitle: A\nowner: "@mira"\nchecked: 2025-01-01\n---\n\n# A\n' },
      /\n {2}checked: 2026-11-20\n/,
    ],
  ])("gives the lines that answer for %s", async (_, files, lines) => {
    const [issue] = await issues(files, { settings: { fields: { checked: "last_reviewed" } } });
    expect(issue?.body).toMatch(lines);
  });
  it("is not written where there is nothing to ask, where a rule is off, and for what is retired", async () => {
    const old = { last_reviewed: "2025-01-01" };
    expect(await issues({ "contracts/a.md": agreement() })).toEqual([]);
    const off = { rules: { "freshness/overdue": "off" } };
    expect(await issues({ "contracts/a.md": agreement({}, old) }, { settings: off })).toEqual([]);
    expect(await issues({ "contracts/a.md": agreement({}, { ...old, status: "archived" }) })).toEqual([]);
  });
  it("has one for pages that nobody owns, and shows hostile titles as text", async () => {
    const [issue] = await issues({ "guides/a.md": '---\ntitle: "@all <img> #3 `"\nlast_reviewed: 2025-01-01\n---\n' });
    expect(issue).toMatchObject({ owner: "", title: "Handbook review: 1 question about pages without an owner" });
    expect(issue?.body).toContain("### 1. `@all` &lt;img&gt; `#3` \\`");
  });
});

it("tells a problem a line for editors", async () => {
  const { report } = await checkFiles({
    "a.md": "---\ntitle: A\nlast_reviewed: 2026-11-01\n---\n\n[x](gone\nm.md) [y](gone.md)\n",
  });
  const pattern = /^(.+?):(\d+):(\d+): (error|warning|info): (.*) \[([\w-]+\/[\w-]+)\]$/;
  const lines = renderLines(report, { prefix: "docs/" }).trimEnd().split("\n");
  expect(lines).toHaveLength(report.problems.length);
  expect(lines.map((line) => pattern.exec(line)?.slice(1, 4))).toEqual(
    report.problems.map(({ file, line, column }) => [`docs/${file}`, String(line), String(column)]),
  );
});
