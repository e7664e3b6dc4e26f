import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project } from "../support/project.ts";

const parties = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]';
const decision = (fields: string): string => `---\ntitle: One queue\nowner: "@ada"\n${fields}---\n\n# One queue\n`;

/** The text between the tags of a page. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe("what a site counts and dates", () => {
  let project: Project;
  beforeAll(async () => {
    project = createProject({
      ...harbour,
      "contracts/trial.md": contract({ title: "Trial desk", status: "pilot", parties }, "# Trial desk\n"),
      "contracts/plan.md": contract({ title: "Planned desk", status: "draft", parties }, "# Planned desk\n"),
      "contracts/how.md": contract({ title: "How we promise" }, "# How we promise\n"),
      "contracts/old.md": contract({ title: "Old desk", status: "archived", parties }, "# Old desk\n"),
      "states/build.md": `${harbour["states/build.md"] ?? ""}`.replace("max_age: 48h", "max_age: 48h\nmax_wip: 3"),
      "decisions/free.md": decision("last_reviewed: 2025-01-02\nnext_review: 2027-03-04\n"),
      "decisions/early.md": decision("last_reviewed: 2026-11-01\nrefresh_after_days: 90\nnext_review: 2026-12-05\n"),
      "decisions/late.md": decision("last_reviewed: 2026-11-01\nrefresh_after_days: 90\nnext_review: 2027-06-07\n"),
    });
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
  });
  afterAll(() => project.remove());

  it("counts as contracts in force those between parties that hold", () => {
    expect(textOf(project.page("/") ?? "")).toContain("2 in force");
  });
  it("lists pages that explain contracts apart from them", () => {
    const text = textOf(project.page("/contracts/") ?? "");
    const places = ["Planned desk", "About contracts", "How we promise", "No longer in force", "Old desk"].map((name) =>
      text.lastIndexOf(name),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
  it.each([
    ["free", "4 Mar 2027", []],
    ["early", "5 Dec 2026", ["30 Jan 2027"]],
    ["late", "30 Jan 2027", ["7 Jun 2027"]],
  ])("names one day for the next look at a decision: %s", (name, day, others) => {
    const text = textOf(project.page(`/decisions/${name}/`) ?? "");
    expect(text).toContain(day);
    for (const other of others) expect(text).not.toContain(other);
    expect(text).not.toContain("Long overdue");
  });
  it("says of a state's limits which is which", () => {
    const text = textOf(project.page("/states/build/") ?? "");
    expect(text).toContain("Longest stay 48 h");
    expect(text).toContain("Limit 3 streams at once");
  });
});
