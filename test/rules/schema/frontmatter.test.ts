import { describe, expect, it } from "vitest";
import { checkFiles, contract, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

async function faults(fields: Record<string, string>): Promise<[string, string | undefined][]> {
  const files: Files = { "contracts/night-desk.md": contract(fields) };
  const problems = await problemsOf(files, "schema/frontmatter");
  return problems.map((problem) => [pointedAt(files, problem), problem.suggestion]);
}

describe("a contract's frontmatter", () => {
  it("is fine when complete", async () => {
    expect(await faults({})).toEqual([]);
    expect(
      await faults({
        last_reviewed: "'2026-11-05'",
        refresh_after_days: "never",
        owner: '["@mira", "@harbour/tickets"]',
        my_own_key: "1",
      }),
    ).toEqual([]);
  });

  it.each([
    ["change_type", "huge", undefined],
    ["change_type", "Minor", "minor"],
    ["status", "superceded", "superseded"],
    ["refresh_after_days", "soon", undefined],
    ["refresh_after_days", "0", undefined],
    ["refresh_after_days", "3651", undefined],
    ["refresh_after_days", '"60"', "60"],
    ["last_reviewed", "2026-02-30", undefined],
    ["last_reviewed", "2025-02-29", undefined],
    ["band", "D", undefined],
    ["owner", "mira", "@mira"],
    ["title", "2026", undefined],
    ["sunset", "next spring", undefined],
  ])("%s: %s is reported at its value", async (field, value, suggestion) => {
    expect(await faults({ [field]: value })).toEqual([[value, suggestion]]);
  });

  it("takes a leap day", async () => {
    expect(await faults({ last_reviewed: "2024-02-29" })).toEqual([]);
  });

  it("reports every wrong value, not only the first, and still judges the page", async () => {
    const files: Files = {
      "contracts/night-desk.md": contract({ change_type: "huge", band: "Z", refresh_after_days: "soon", owner: "" }),
    };
    const { report, handbook } = await checkFiles(files);
    const found = report.problems.filter(({ rule }) => rule === "schema/frontmatter");
    expect(found.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
    expect(found[0]?.message).toBe("This contract has no “owner”.");
    expect(handbook.pages[0]?.fields).toMatchObject({ change_type: "patch", band: "C", refresh_after_days: 90 });
  });

  it("points into parties", async () => {
    const files: Files = {
      "contracts/night-desk.md": contract({
        parties: '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: jon, role: customer }]',
      }),
    };
    const problems = await problemsOf(files, "schema/frontmatter");
    expect(
      problems.map((problem) => [problem.message.slice(0, 17), pointedAt(files, problem), problem.suggestion]),
    ).toEqual([
      ["“parties.1.owner”", "jon", "@jon"],
      ["“parties.1.role” ", "customer", undefined],
    ]);
  });

  it("asks for quotes around a bare handle, keeps the page in, and reads the handle", async () => {
    const files: Files = { "contracts/night-desk.md": contract({ owner: "@lop" }) };
    const { report, handbook } = await checkFiles(files);
    const found = report.problems.filter(({ severity }) => severity === "error");
    expect(found).toMatchObject([
      { rule: "schema/frontmatter", line: 3, column: 8, endColumn: 12, suggestion: '"@lop"' },
    ]);
    expect(handbook.pages[0]).toMatchObject({ owners: ["@lop"], unreadable: undefined });
  });
});

describe("a day on which something happened", () => {
  const party = '{ team: Desk, owner: "@mira", accepted: { by: "@mira", on: 2027-01-04 } }';
  it.each([
    ["streams/gate.md", "state: s\nentered: 2027-09-01", "2027-09-01"],
    ["streams/gate.md", "state: s\nblocked: { since: 2027-09-01, on: steel }", "2027-09-01"],
    ["decisions/queue.md", "decided_on: 2026-11-22", "2026-11-22"],
    ["contracts/desk.md", `parties: [${party}, { team: Quay, owner: "@ada" }]`, "2027-01-04"],
  ])("lies in the past: %s, %s", async (path, fields, date) => {
    const files: Files = { [path]: `---\n${fields}\n---\n` };
    const found = (await problemsOf(files, "schema/frontmatter")).filter(({ severity }) => severity === "warn");
    expect(found.map((problem) => pointedAt(files, problem))).toEqual([date]);
  });
  it("may be tomorrow, and other days may lie ahead", async () => {
    const files: Files = {
      "streams/gate.md": "---\nstate: s\nentered: 2026-11-21\n---\n",
      "decisions/queue.md": "---\ndecided_on: 2026-11-03\nnext_review: 2027-11-01\n---\n",
      "contracts/desk.md": contract({ sunset: "2027-06-30" }),
    };
    expect(await problemsOf(files, "schema/frontmatter")).toEqual([]);
  });
});

describe("other pages", () => {
  it("need no frontmatter as guides", async () => {
    expect(await problemsOf({ "guides/welcome.md": "# Welcome\n" }, undefined)).toEqual([]);
  });
  it("take title from heading or file, owner from CODEOWNERS", async () => {
    const host = { codeowners: { text: "* @harbour/all\n/docs/guides/ @harbour/guides\n", prefix: "docs" } };
    const { handbook } = await checkFiles(
      { "guides/a-b.md": "Text\n", "guides/c.md": "## See\n", "d.md": "# D\n" },
      { host },
    );
    expect(handbook.pages.map(({ title, owners }) => [title, owners])).toEqual([
      ["D", ["@harbour/all"]],
      ["A b", ["@harbour/guides"]],
      ["See", ["@harbour/guides"]],
    ]);
  });
  it("need a state as streams", async () => {
    const [problem] = await problemsOf({ "streams/gate.md": "---\ntitle: Gate\n---\n" }, "schema/frontmatter");
    expect(problem?.message).toBe("This stream has no “state”.");
    expect(problem?.help).toContain("like states/build.");
  });
  it("take defaults by glob and other names of fields from the settings", async () => {
    const settings = {
      defaults: { "contracts/**": { band: "A", change_type: "patch", refresh_after_days: 60 } },
      fields: { last_verified: "last_reviewed", keeper: "owner" },
    };
    const files: Files = {
      "contracts/night-desk.md": '---\ntitle: Night desk\nkeeper: "@mira"\nlast_verified: 2026-11-31\n---\n',
    };
    const problems = await problemsOf(files, "schema/frontmatter", { settings });
    expect(problems.map((problem) => pointedAt(files, problem))).toEqual(["2026-11-31"]);
  });
  it("are what kind says, then what settings say, then what the folder says", async () => {
    const files: Files = {
      "contracts/a.md": "---\nkind: guide\n---\n",
      "playbook/deal.md": contract(),
      "decisions/b.md": "# B\n",
      "contracts/index.md": "# All\n",
    };
    const { handbook } = await checkFiles(files, { settings: { kinds: { contract: ["playbook/d*.md"] } } });
    expect(Object.fromEntries(handbook.pages.map(({ path, kind }) => [path, kind]))).toEqual({
      "contracts/a.md": "guide",
      "contracts/index.md": "guide",
      "decisions/b.md": "decision",
      "playbook/deal.md": "contract",
    });
  });
});
