import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project } from "../support/project.ts";
import { testRepository } from "../host/repository.ts";

const canary = "kanarinessing";
const parties = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]';
const body = (lead: string, role = "Duty lead", link = "") =>
  `# Tide watch\n\n- **Escalation:** Desk (15m) → ${role} (${lead}) → Harbour master (60m)\n${link}`;

describe("a site with a history", () => {
  let project: Project;

  beforeAll(() => {
    const settings = JSON.stringify({ editUrl: "https://code.example/harbour/edit/main/content/{path}" });
    project = createProject(
      {
        ...harbour,
        "handshake.json": settings,
        [`contracts/${canary}.md`]: contract({ band: "B", parties }, body("15m")),
      },
      { config: 'site: "https://harbour.example", base: "/book",' },
    );
    writeFileSync(join(project.folder, ".gitignore"), "node_modules\ndist\n.astro\n");
    const repository = testRepository(project.folder);
    repository.git("init", "--quiet", "--initial-branch=main", ".");
    const watch = (on: string, text: string, band = "A"): void => {
      project.write({ "contracts/tide-watch.md": contract({ title: "Tide watch", band, parties }, text) });
      repository.commit(on);
    };
    watch("2026-01-05", body("10m", `${canary} keeper`), "B");
    watch("2026-02-05", body("15m"));
    watch("2026-03-05", body("15m", "Duty lead", `\nSee [them](./${canary}.md).\n`));
    project.write({ "guides/ropes.md": "# Ropes\n\n## Where they lie\n\nIn the shed.\n" });
    watch("2026-04-05", body("45m"));
    project.write({ "guides/ropes.md": "# Ropes\n\n## Where they lie\n\nOn the quay.\n" });
    repository.commit("2026-05-05");
  });

  afterAll(() => {
    project.remove();
  });

  it(
    "tells on the page and in the feed what its readers may know, the same in every build",
    { timeout: 240_000 },
    async () => {
      const { code, output } = await project.build();
      expect(code, output).toBe(0);
      const page = project.page("/contracts/tide-watch/") ?? "";
      const history = page.slice(page.indexOf('id="page-history"')).split("</section>")[0] ?? "";
      expect(history).toContain("Duty lead now has 45 min in the ladder; it was 15 min.");
      expect(history).toContain("Other links.");
      expect(history).toMatch(
        /<a href="https:\/\/code\.example\/harbour\/commit\/[0-9a-f]{40}">\s*<time datetime="2026-04-05">/,
      );
      expect(history).not.toContain("2026-02-05");
      expect(project.page("/guides/ropes/")).toMatch(/Other words under .*Where they lie/);
      expect(page).toContain('<link rel="alternate" type="application/atom+xml" href="/book/feed.xml"');
      expect(project.page("/")).toContain('href="/book/feed.xml"');

      const feed = project.output().get("feed.xml") ?? "";
      const { feed: read } = new XMLParser().parse(feed) as { feed: { entry: { title: string }[] } };
      expect(read.entry[0]?.title).toMatch(/^Ropes: Other words under/);
      expect(read.entry[1]?.title).toContain("Tide watch: Escalation: Duty lead now has 45 min");
      for (const [path, text] of project.output()) expect([path, text.includes(canary)]).toEqual([path, false]);

      const again = await project.build();
      expect(again.code, again.output).toBe(0);
      expect(project.output().get("feed.xml")).toBe(feed);
      expect(project.page("/contracts/tide-watch/")).toBe(page);
    },
  );

  it("has no feed and says why, where it does not know where it stands; a shallow copy tells nothing", async () => {
    const whole = join(project.folder, ".git");
    const tip = execFileSync("git", ["rev-parse", "HEAD~1"], { cwd: project.folder, encoding: "utf8" });
    writeFileSync(join(whole, "shallow"), tip);
    project.configure({});
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    expect(output.match(/There is no feed of changes/g)).toHaveLength(1);
    expect(project.output().has("feed.xml")).toBe(false);
    const page = project.page("/contracts/tide-watch/") ?? "";
    expect(page).toContain("holds the newest commit alone");
    expect(page).not.toContain("application/atom+xml");
    expect(readFileSync(join(whole, "shallow"), "utf8")).toBe(tip);
  });
});
