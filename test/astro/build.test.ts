import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project, type Run } from "../support/project.ts";

const stale =
  '---\ntitle: Old tide table\nowner: "@ada"\nlast_reviewed: 2026-01-01\n---\n\n# Old tide table\n\nSee [the gate](gate.md).\n';

function expectHealth(project: Project): void {
  const page = project.page("/health/") ?? "";
  const file = page.slice(page.indexOf("guides/tides.md"));
  expect([file.includes("Nothing stands at guides/gate.md."), file.includes("line 9, column 16")]).toEqual([
    true,
    true,
  ]);
}

describe("a build of a handbook with a stale and a broken page", () => {
  let project: Project;
  let run: Run;
  beforeAll(async () => {
    project = createProject({ ...harbour, "guides/tides.md": stale });
    run = await project.build();
  });
  afterAll(() => project.remove());

  it("exits 0 and logs both with file, line and column", () => {
    expect(run.code, run.output).toBe(0);
    expect(run.output).toMatch(
      /\[ERROR\] \[astro-handshake\] content\/guides\/tides\.md:9:16 Nothing stands at guides\/gate\.md\. .*\(links\/broken\)/,
    );
    expect(run.output).toMatch(
      /\[WARN\] \[astro-handshake\] content\/guides\/tides\.md:4:16 Last reviewed on 2026-01-01, 323 days ago; .*\(freshness\/overdue\)/,
    );
  });
  it("writes every page, every index and the health page, which tells the same", () => {
    const kinds = ["contracts", "decisions", "answers", "states", "streams", "guides", "owners", "health", "search"];
    for (const address of [
      "/",
      ...kinds.map((kind) => `/${kind}/`),
      "/contracts/night-desk/",
      "/owners/mira/",
      "/health/rules/links/broken/",
      "/404",
    ])
      expect(project.page(address), address).toBeDefined();
    expectHealth(project);
    expect(/may be out of date/i.test(project.page("/guides/tides/") ?? "")).toBe(true);
  });
  it("fails after writing everything where the settings say so", async () => {
    project.write({ "handshake.json": '{ "build": { "failOn": "error" } }' });
    const failing = await project.build();
    expect(failing.code).toBe(1);
    expect(failing.output).toContain("The handbook has problems at level error or above; everything was written.");
    expectHealth(project);
    expect(project.page("/contracts/night-desk/")).toContain("Night desk");
  });
});

describe("two broken, one unreadable and three valid pages", () => {
  it("have every problem reported in one run, and five pages built", async () => {
    const project = createProject({
      "contracts/night-desk.md": harbour["contracts/night-desk.md"] ?? "",
      "contracts/day-desk.md": contract(
        { title: "Day desk", change_type: "huge", refresh_after_days: "soon" },
        "# Day desk\n",
      ),
      "contracts/quay.md": contract({ title: "Quay", owner: "@lop", band: "" }, "# Quay\n"),
      "decisions/one-queue.md": harbour["decisions/one-queue.md"] ?? "",
      "guides/welcome.md": "# Welcome\n\n[gone](gone.md)\n",
      "guides/torn.md": "---\ntitle: [\n---\n\n# Torn\n",
    });
    try {
      const { code, output } = await project.build();
      expect(code, output).toBe(0);
      for (const place of [
        "contracts/day-desk.md:5:14",
        "contracts/day-desk.md:6:21",
        "contracts/quay.md:3:8",
        "contracts/quay.md:1:1",
        "guides/welcome.md:3:8",
        "guides/torn.md:3:1",
      ])
        expect(output).toContain(`content/${place} `);
      const pages = [
        "contracts/night-desk",
        "contracts/day-desk",
        "contracts/quay",
        "decisions/one-queue",
        "guides/welcome",
      ];
      for (const page of pages) expect(project.page(`/${page}/`), page).toBeDefined();
      expect(project.page("/guides/torn/")).toBeUndefined();
      expect(project.page("/contracts/day-desk/")).toContain("change_type");
      expect(project.page("/health/")).toContain("guides/torn.md");
    } finally {
      project.remove();
    }
  });
});
