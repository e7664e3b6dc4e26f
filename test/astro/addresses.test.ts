import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDeadLinks } from "../../plugins/astro/audit-site.ts";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project } from "../support/project.ts";

const bases = ["/", "/handbook", "/deep/hand-book/"];
const slashes = ["always", "never", "ignore"];

describe("every internal link of the built site resolves", () => {
  let project: Project;
  beforeAll(() => {
    project = createProject({
      ...harbour,
      "guides/Tour Plan.md":
        "# Tour\n\n![plan](plan%20a.png) [file](plan%20a.png) [raw](/img/quay.png) <a href='../contracts/night-desk.md#hours'>desk</a>\n\n| a |\n| - |\n| <u>[queue](/decisions/one-queue#why)</u> |\n",
      "guides/plan a.png": "png",
      "public/img/quay.png": "png",
      "404.md": "# Nothing here\n\n[Home](/)\n",
      "contracts/index.md": "# What we promise\n\nSee [tour](../guides/Tour%20Plan.md).\n",
      "decisions/one-queue.md": `${harbour["decisions/one-queue.md"] ?? ""}\n## Why\n`,
      "handshake.json": '{ "redirects": { "/old-desk/": "/contracts/night-desk/#hours" } }',
    });
  });
  afterAll(() => project.remove());

  it.each(bases.flatMap((base) => slashes.map((slash) => [base, slash] as const)))(
    "base %s, trailing slash %s",
    { timeout: 60_000 },
    async (base, slash) => {
      project.configure({ config: `base: "${base}", trailingSlash: "${slash}"` });
      const run = await project.build();
      expect(run.code, run.output).toBe(0);
      expect(await findDeadLinks(`${project.folder}/dist`, { base })).toEqual([]);
      const tour = project.page("/guides/tour-plan/") ?? "";
      const prefix = base === "/" ? "" : base.replace(/\/$/, "");
      const end = slash === "never" ? "" : "/";
      expect(tour).toContain(`href="${prefix}/contracts/night-desk${end}#hours"`);
      expect(tour).toContain(`src="${prefix}/guides/plan%20a.png"`);
      expect(project.output().has("guides/plan a.png")).toBe(true);
      expect(project.page("/old-desk/")).toContain(`url=${prefix}/contracts/night-desk${end}#hours`);
      expect(project.output().get("404.html")).toContain("Nothing here");
      expect(project.page("/contracts/")).toContain("What we promise");
    },
  );

  it("is told where it does not", async () => {
    project.configure({
      files: { "src/pages/stray.astro": '<a href="/nowhere/">x</a><a href="/contracts/night-desk/#gone">y</a>\n' },
    });
    const run = await project.build();
    expect(run.output).toContain("stray/index.html links to /nowhere/, where no file was written");
    expect(run.output).toContain("stray/index.html links to /contracts/night-desk/#gone, which has no such anchor");
  });
});
