import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project, type ProjectOptions } from "../support/project.ts";

/** The report as it was logged, without times. Errors come by another stream than the rest, so the order tells nothing. */
function reportOf(output: string): string[] {
  return output
    .split("\n")
    .flatMap((line) => /\[astro-handshake\] (.*)$/.exec(line)?.[1] ?? [])
    .sort();
}

describe.each<NonNullable<ProjectOptions["processor"]>>(["unified", "satteri"])(
  "builds of the same project under %s",
  (processor) => {
    let project: Project;
    const files = {
      ...harbour,
      "guides/links.md": "# Links\n\n[desk](../contracts/night-desk.md#hours) [gone](gone.md)\n",
      "guides/live.mdx": "# Live\n\n{1 + 1} [desk](../contracts/night-desk.md)\n",
    };
    beforeAll(() => {
      project = createProject(files, { processor });
    });
    afterAll(() => project.remove());

    const build = async (): Promise<{ report: string[]; output: Map<string, string> }> => {
      const run = await project.build();
      expect(run.code, run.output).toBe(0);
      return { report: reportOf(run.output), output: project.output() };
    };

    it(
      "are the same cold and warm, and follow every change of what a page leans on",
      { timeout: 240_000 },
      async () => {
        const cold = await build();
        const warm = await build();
        expect(warm.report).toEqual(cold.report);
        expect([...warm.output]).toEqual([...cold.output]);
        expect(project.page("/guides/live/")).toContain('href="/contracts/night-desk/"');

        // The target moves while the page that links to it is untouched.
        project.write({
          "contracts/night-desk.md": undefined,
          "contracts/late-desk.md": harbour["contracts/night-desk.md"] ?? "",
        });
        const moved = await build();
        expect(moved.report.join("\n")).toContain(
          "content/guides/links.md:3:8 Nothing stands at contracts/night-desk.md.",
        );
        expect(project.page("/guides/links/")).toMatch(/leads nowhere/);
        expect(project.page("/contracts/late-desk/")).toBeDefined();
        expect(project.page("/contracts/night-desk/")).toBeUndefined();

        // Settings change while every page is untouched.
        project.write({
          "handshake.json": '{ "kinds": { "answer": "guides/links.md" }, "rules": { "links/broken": "off" } }',
        });
        const settled = await build();
        expect(settled.report.join("\n")).not.toContain("links/broken");
        expect(project.page("/answers/")).toContain('href="/guides/links/"');

        // Back to the beginning: the cache must not remember.
        project.write({ "contracts/late-desk.md": undefined, "handshake.json": undefined, ...files });
        const again = await build();
        expect(again.report).toEqual(cold.report);
        expect([...again.output]).toEqual([...cold.output]);
      },
    );

    it(
      "stand when every page is broken, when the last is deleted, and when the folder is empty",
      { timeout: 240_000 },
      async () => {
        project.write(
          Object.fromEntries(
            Object.keys(files).map((path) => [path, path.endsWith(".mdx") ? "<Torn>\n" : "---\ntitle: [\n---\n"]),
          ),
        );
        const broken = await build();
        expect(broken.report.filter((line) => line.includes("schema/unreadable"))).not.toEqual([]);
        expect(project.pages()).toContain("health/index.html");
        expect(project.pages()).not.toContain("guides/welcome/index.html");

        project.write(Object.fromEntries(Object.keys(files).map((path) => [path, undefined])));
        project.write({ "guides/welcome.md": "# Welcome\n" });
        await build();
        expect(project.page("/guides/welcome/")).toBeDefined();

        project.write({ "guides/welcome.md": undefined });
        const empty = await build();
        expect(project.page("/guides/welcome/")).toBeUndefined();
        expect(project.page("/")).toBeDefined();
        expect(empty.report.join("\n")).toContain("No problems");
      },
    );
  },
);
