import { describe, expect, it } from "vitest";
import { contract, problemsOf, type Files } from "../../support/check-files.ts";

describe("links/orphan", () => {
  it("names a page that only indexes link to", async () => {
    const files: Files = { "index.md": "[a](guides/a.md)\n", "guides/a.md": "[b](b.md)\n", "guides/b.md": "# B\n" };
    expect((await problemsOf(files, "links/orphan")).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "guides/a.md: Only index pages link here.",
    ]);
  });
  it("does not count a stream that the map shows in its state", async () => {
    const files: Files = {
      "states/build.md": "# Build\n",
      "streams/new-gate.md": "---\nstate: states/build\n---\n\n# A new gate\n",
      "streams/old-gate.md": "---\nstate: states/nowhere\n---\n\n# The old gate\n",
    };
    expect((await problemsOf(files, "links/orphan")).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "streams/old-gate.md: No page links here.",
    ]);
  });
});

describe("links/one-hop", () => {
  const parties = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@jon" }]';
  const others: Files = { "decisions/d.md": "# D\n", "answers/a.md": "# A\n", "states/s.md": "# S\n" };
  const missing = async (fields: Record<string, string>, body: string, files: Files = others): Promise<string[]> =>
    (
      await problemsOf({ ...files, "contracts/night-desk.md": contract({ parties, ...fields }, body) }, "links/one-hop")
    ).map(({ message }) => message);

  it("is satisfied by frontmatter and text together", async () => {
    expect(await missing({ decisions: "[decisions/d]" }, "[a](../answers/a.md) [s](../states/s.md)\n")).toEqual([]);
    expect(await missing({ decisions: "[decisions/d]", answers: "answers/a" }, "[map](/states/)\n")).toEqual([]);
  });
  it("says once what is missing", async () => {
    expect(await missing({}, "[a](../answers/a.md)\n")).toEqual([
      "From this contract no link leads to a decision or a state.",
    ]);
  });
  it("does not ask for kinds the handbook has none of, nor of drafts, nor of pages without parties", async () => {
    expect(await missing({}, "", { "decisions/d.md": "# D\n" })).toEqual([
      "From this contract no link leads to a decision.",
    ]);
    expect(await missing({ status: "draft" }, "")).toEqual([]);
    expect(await missing({ parties: "" }, "")).toEqual([]);
  });
  it("takes a page of records for the records on it", async () => {
    const files: Files = {
      "map.md":
        "# Map\n\n| State | Entry signals | Exit signals | SLI |\n| - | - | - | - |\n| Build | Ready | Merged | 5 days |\n",
    };
    const settings = { records: { state: "map.md" } };
    const page = contract({ parties }, "[map](../map.md)\n");
    expect(await problemsOf({ ...files, "contracts/night-desk.md": page }, "links/one-hop", { settings })).toEqual([]);
  });
});
