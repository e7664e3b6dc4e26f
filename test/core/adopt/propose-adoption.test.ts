import { describe, expect, it } from "vitest";
import type { Adoption } from "../../../plugins/core/adopt/adoption.ts";
import { proposeAdoption } from "../../../plugins/core/adopt/propose-adoption.ts";
import { writeSettings } from "../../../plugins/core/adopt/write-settings.ts";
import { loadHandbook } from "../../../plugins/core/handbook/load-handbook.ts";
import { memoryHost } from "../../../plugins/host/memory-host.ts";
import { agreement, checkFiles, soundClauses, today, writeClauses, type Files } from "../../support/check-files.ts";

async function propose(files: Files): Promise<Adoption> {
  const settings = { file: "handshake.json", text: "{}" };
  const handbook = await loadHandbook(memoryHost(files), { rules: [], forSite: true, allClauses: true, settings });
  return proposeAdoption(handbook, today);
}

const question = (text: string) => `## ${text}\n\nThe Desk, from ten to six.\n\n`;
const stateTable =
  "| State | Entry signals | Exit signals | SLI |\n| --- | --- | --- | --- |\n| Frame | asked | decided | 10 days |\n| Build | decided | held | 20 days |\n";
const madr = "# One queue\n\n## Context and problem\n\n## Context\n\nTwo desks.\n\n## Decision\n\nOne.\n";

describe("kinds", () => {
  it.each<[string, string, Adoption["kinds"]]>([
    ["teams/Agreements/night.md", "# Night\n", { contract: ["teams/Agreements/*.md"] }],
    ["adr/0001-one-queue.md", "# One queue\n", { decision: ["adr/[0-9]*.md"] }],
    ["docs/adr/one-queue.mdx", "# One queue\n", { decision: ["docs/adr/*.mdx"] }],
    ["work/states/build.md", "# Build\n", { state: ["work/states/*.md"] }],
    ["playbook/handshake-night.md", "# Night\n", { contract: ["playbook/handshake-*.md"] }],
    ["ADR-7-one-queue.md", "# One queue\n", { decision: ["ADR-*.md"] }],
    ["decision-one-queue.md", madr, { decision: ["decision-one-queue.md"] }],
    ["contract-night.md", `# Night\n\n${writeClauses(soundClauses, "table")}`, { contract: ["contract-night.md"] }],
    ["desk/night.md", agreement(), { contract: ["desk/night.md"] }],
  ])("%s is told by its place, its name or its body", async (path, text, kinds) => {
    expect((await propose({ [path]: text })).kinds).toEqual(kinds);
  });

  it.each([
    ["contracts/night.md", "# Night\n"],
    ["decision-making.md", "# How we decide\n\nTogether.\n"],
    ["contract-testing.md", "# Contract testing\n\n## Purpose\n\nFewer surprises.\n"],
    ["guides/write.md", `# Write one\n\n${writeClauses(soundClauses, "headings")}`],
    ["adr/index.md", "# Decisions\n"],
    ["adr/template.md", "# Template\n"],
    ["handshakes.md", "# Handshakes\n"],
  ])("%s is as the handbook would have it", async (path, text) => {
    expect((await propose({ [path]: text })).kinds).toEqual({});
  });

  it("leave out what introduces a folder, and the template in it", async () => {
    const files = { "log/adr/one.md": "# One\n", "log/adr/template.md": "# T\n", "log/adr/old/two.md": "# Two\n" };
    const { kinds } = await propose(files);
    expect(kinds).toEqual({ decision: ["log/adr/**/!(index|template).md"] });
    const { handbook } = await checkFiles({ ...files, "log/adr/index.md": "# All\n" }, { settings: { kinds } });
    expect(handbook.pages.filter(({ kind }) => kind === "decision").map(({ path }) => path)).toEqual([
      "log/adr/old/two.md",
      "log/adr/one.md",
    ]);
  });
});

describe("records", () => {
  it("are the rows of a table of states, and questions with their answers", async () => {
    const files = {
      "map.md": `# Map\n\n${stateTable}`,
      "faq-night.md": `# Night\n\n${question("Who is awake?")}${question("Who has the key?")}`,
      "help.md": `# Help\n\n${["Who?", "When?", "Where?", "Why?"].map(question).join("")}`,
      "prose.md": `# Prose\n\n${question("Why?")}${question("How?")}## What we do\n\nMuch.\n`,
    };
    const { records } = await propose(files);
    expect(records).toEqual({ state: ["map.md"], answer: ["faq-night.md", "help.md"] });
    const { report } = await checkFiles(files, { settings: { records } });
    expect(report.problems.filter(({ rule }) => rule.startsWith("settings/"))).toEqual([]);
  });

  it("are named once where two pages hold the same", async () => {
    const { records, notes } = await propose({
      "a/legend.md": `# Legend\n\n${stateTable}`,
      "runbooks/state-visibility.md": `# Map\n\n${stateTable}`,
    });
    expect(records).toEqual({ state: ["runbooks/state-visibility.md"] });
    expect(notes).toEqual([
      "a/legend.md holds the state records of runbooks/state-visibility.md once more; one page should be the one that counts.",
    ]);
  });
});

describe("other names of fields", () => {
  const page = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n\n# Night\n`;

  it("count where every value fits the field", async () => {
    const { fields } = await propose({
      "a.md": page("last_verified: 2026-10-02", 'owner_handle: "@mira"', "review_after_days: 30", "weight: 2"),
      "b.md": page("last_verified: '2026-10-03'", "maintainer: Mira Holm", "sidebar_label: Night"),
      "c.md": page('maintainer: "@ada"', "verified: true", "reviewed: 2026-13-01"),
    });
    expect(fields).toEqual({
      last_verified: "last_reviewed",
      owner_handle: "owner",
      review_after_days: "refresh_after_days",
      weight: "nav_order",
      sidebar_label: "nav_label",
    });
  });

  it("are read from the weaker to the stronger", async () => {
    const files = { "a.md": page("last_verified: 2026-10-02", "updated: 2026-11-10") };
    const { fields } = await propose(files);
    const { handbook } = await checkFiles(files, { settings: { fields } });
    expect(handbook.pages[0]?.fields.last_reviewed).toBe("2026-10-02");
  });

  it("do not make a handbook old by the day its text last changed", async () => {
    const { fields, notes } = await propose({
      "a.md": page("updated: 2023-01-01"),
      "b.md": page("updated: 2026-11-01"),
      "c.md": page("updated: 2022-01-01"),
    });
    expect(fields).toEqual({});
    expect(notes).toEqual([
      "`updated` is not read as `last_reviewed`: most of its dates are long past, so it says when a page changed.",
    ]);
  });
});

describe("settings", () => {
  it("give contracts what they must have, under whatever name they have it", async () => {
    const files = {
      "contracts/night.md": "---\ntitle: Night\nowner: '@mira'\nreview_after_days: 30\n---\n",
      "contracts/index.md": "# Contracts\n",
      "playbook/handshake-day.md": "---\ntitle: Day\nowner: '@ada'\nband: A\nreview_after_days: 60\n---\n",
      "_parts/sign.md": "Mira\n",
      "parts/_sign.md": "Mira\n",
    };
    const adoption = await propose(files);
    expect(adoption.defaults).toEqual({
      "contracts/**": { band: "A", change_type: "patch" },
      "playbook/handshake-*.md": { change_type: "patch" },
    });
    expect(adoption.exclude).toEqual(["**/_*"]);
    const text = writeSettings(adoption, { since: today, public: "static" });
    const { report } = await checkFiles({ ...files, "handshake.json": text });
    expect(report.problems.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      "kinds",
      "fields",
      "defaults",
      "public",
      "since",
      "exclude",
    ]);
  });

  it("of a folder that says nothing are the day of adoption alone", async () => {
    const adoption = await propose({ "a.md": "# A\n", "broken.md": "---\nowner: [\n---\n", "empty.md": "" });
    expect(writeSettings(adoption, { since: today, public: undefined })).toBe('{\n  "since": "2026-11-20"\n}\n');
  });
});
