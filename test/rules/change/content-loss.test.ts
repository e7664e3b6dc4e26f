import { describe, expect, it } from "vitest";
import {
  agreement,
  pointedAt,
  problemsOf,
  soundClauses,
  writeClauses,
  type Files,
  type TestOptions,
} from "../../support/check-files.ts";

const rule = "change/content-loss";
const path = "guides/night.md";

async function found(files: Files, options: TestOptions = {}): Promise<string[]> {
  const problems = await problemsOf(files, rule, options);
  return problems.map((problem) => `${pointedAt(files, problem)}: ${problem.message}`);
}

describe("change/content-loss, without a base", () => {
  const header = "| Who | When |";
  it.each([
    ["at its separator row", `${header}\n|\n`],
    ["in its separator row", `${header}\n| --\n`],
    ["after its header", `${header}\n`],
    ["before another section", `${header}\n\n## Why\n\nBecause.\n`],
  ])("finds a table cut off %s", async (_, table) => {
    expect(await found({ [path]: `# Night\n\n${table}` })).toEqual([
      expect.stringContaining("The table “| Who | When |” breaks off after its header: it is shown as a line of text."),
    ]);
  });
  it("finds a table without rows and a fence that stays open", async () => {
    expect(await found({ [path]: `# Night\n\n${header}\n| --- | --- |\n` })).toEqual([
      expect.stringContaining("The table “| Who | When |” has a header and no rows."),
    ]);
    expect(await found({ [path]: "# Night\n\n```sh\nring the desk\n" })).toEqual([
      "```sh: The code block “```sh” never closes: everything below is shown as code.",
    ]);
  });
  it("leaves whole tables, closed fences and lines with bars alone", async () => {
    const page = `# Night\n\n${header}\n| --- | --- |\n| Mira | At six |\n\n\`\`\`text\n${header}\n|\n\`\`\`\n\nEither | or.\n`;
    expect(await found({ [path]: page })).toEqual([]);
  });
});

const rows = Array.from({ length: 6 }, (_, index) => `| Pier ${index} | At ${index} o'clock in the morning |\n`).join(
  "",
);
const guide = `# Night\n\nWho is awake, pier by pier.\n\n## Piers\n\n| Who | When |\n| --- | --- |\n${rows}\n## Calls\n\n- Ring the desk first, whatever it is.\n- Then ring the harbour master at home.\n`;

describe("change/content-loss, of a section", () => {
  const calls = "- Ring the desk first, whatever it is.\n- Then ring the harbour master at home.\n";
  const base = { [path]: guide };
  it("says which section was emptied, and how much stood there", async () => {
    expect(await found({ [path]: guide.replace(calls, "") }, { base })).toEqual([
      "## Calls: The section “Calls” lost all its text in this change (14 words), which stands nowhere else.",
    ]);
    expect(await found({ [path]: guide.replace(calls, "<!-- to be written -->\n") }, { base })).toHaveLength(1);
  });
  it("is content where the text moved, on the page or to another, or the heading went as well", async () => {
    const emptied = guide.replace(calls, "");
    expect(await found({ [path]: emptied.replace("## Piers\n", `## Piers\n\n${calls}`) }, { base })).toEqual([]);
    expect(await found({ [path]: emptied, "guides/calls.md": `# Calls\n\n${calls}` }, { base })).toEqual([]);
    expect(await found({ [path]: emptied.replace("## Calls\n", "") }, { base })).toEqual([]);
    expect(await found({ [path]: guide.replace(calls, "Ring the desk.\n") }, { base })).toEqual([]);
  });
  it("does not mind a section that was empty or all but empty", async () => {
    const before = guide.replace(calls, "Ring Mira.\n");
    expect(await found({ [path]: before.replace("Ring Mira.\n", "") }, { base: { [path]: before } })).toEqual([]);
  });
});

describe("change/content-loss, of a page", () => {
  const contracts = "contracts/night-desk.md";
  it("saves a contract from losing every clause under change_type: minor", async () => {
    const base = { [contracts]: agreement() };
    const now = agreement().replace(writeClauses(soundClauses, "bullets"), "To be written.\n");
    expect(await found({ [contracts]: now }, { base })).toEqual([
      ": This change takes 6 of 7 headings, rows and items from the page, and they stand nowhere else.",
    ]);
  });
  it.each(["table", "headings"] as const)("saves it in any layout (%s)", async (layout) => {
    const base = { [contracts]: agreement({}, {}, layout) };
    const now = agreement().replace(writeClauses(soundClauses, "bullets"), "");
    expect((await found({ [contracts]: now }, { base })).join()).toContain("and they stand nowhere else.");
  });
  it("says once that a page lost most of itself, not once more for each section", async () => {
    const now = "# Night\n\nWho is awake, pier by pier.\n\n## Piers\n\n## Calls\n";
    expect(await found({ [path]: now }, { base: { [path]: guide } })).toHaveLength(1);
  });
  it("does not blame a change for a table that was cut before it", async () => {
    const before = guide.concat("\n| Who | When |\n|\n");
    expect(await found({ [path]: before.concat("\nOne line more.\n") }, { base: { [path]: before } })).toEqual([]);
    expect(await found({ [path]: before }, { base: { [path]: guide } })).toHaveLength(1);
  });
});

describe("change/content-loss keeps silent", () => {
  const base = { [path]: guide };
  const front = (fields: string): string => `---\ntitle: Night\n${fields}---\n\n# Night\n`;
  it.each<[string, Files]>([
    [
      "of a rewrite in other words",
      {
        [path]:
          "# Night\n\nSix piers are awake between midnight and five o'clock, one after the other, an hour each; whoever needs somebody rings the desk first, whatever it is, and then the harbour master at home. Nobody is asked to wait for the morning.\n",
      },
    ],
    [
      "of a table turned into a list",
      { [path]: guide.replace("| Who | When |\n| --- | --- |\n", "").replace(/^\| (.*) \| (.*) \|$/gm, "- $1: $2") },
    ],
    ["of a few rows that go", { [path]: guide.replace(/\| Pier [3-5].*\n/g, "") }],
    [
      "of a split",
      {
        [path]: "# Night\n\n[Piers](./piers.md) and [calls](./calls.md).\n",
        "guides/piers.md": guide.slice(guide.indexOf("## Piers"), guide.indexOf("## Calls")),
        "guides/calls.md": guide.slice(guide.indexOf("## Calls")),
      },
    ],
    [
      "of a move that leaves a line behind",
      { [path]: "# Night\n\nMoved to [the desk](./desk.md).\n", "guides/desk.md": guide },
    ],
    ["of a retirement", { [path]: front("status: archived\nretired_reason: Nobody works at night.\n") }],
    [
      "of a page that gave way to another",
      { [path]: front("status: superseded\nsuccessor: guides/desk\n"), "guides/desk.md": "# Desk\n" },
    ],
    ["of a change that calls itself major", { [path]: front("change_type: major\n") }],
  ])("%s", async (_, files) => {
    expect(await found(files, { base })).toEqual([]);
  });
  it("of a page that was moved, with its links written anew", async () => {
    const linked = guide.replace("Pier 1", "[Pier 1](../answers/pier.md)");
    const now = { "guides/harbour/night.md": linked.replace("../answers", "../../answers") };
    expect(await found(now, { base: { [path]: linked }, renamed: { [path]: "guides/harbour/night.md" } })).toEqual([]);
    const split = { [path]: "# Night\n", "guides/harbour/night.md": linked.replace("../answers", "../../answers") };
    expect(await found(split, { base: { [path]: linked } })).toEqual([]);
  });
  it("of a page that is gone: that is for its links to say", async () => {
    expect(await found({}, { base })).toEqual([]);
  });
});
