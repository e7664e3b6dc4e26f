import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkFiles, type Files } from "../support/check-files.ts";
import { readGuides } from "../support/guides.ts";
import { createProject, type Project, type Run } from "../support/project.ts";

const guides = readGuides();

function filesOf(guide: string): [string, string][] {
  const code = guides.find(({ name }) => name === guide)?.code ?? [];
  return code.flatMap(({ file, text }): [string, string][] => (file === undefined ? [] : [[file, text]]));
}

const shown = filesOf("start.md");
const isContent = ([file]: [string, string]): boolean => file.startsWith("content/");
const content: Files = Object.fromEntries(shown.filter(isContent).map(([file, text]) => [file.slice(8), text]));

describe("the first ten minutes", () => {
  it("end with the right link for the one that was spoilt", async () => {
    const page = "contracts/night-desk.md";
    const { report } = await checkFiles({
      ...content,
      [page]: String(content[page]).replace("one-queue.md", "one-queu.md"),
    });
    expect(report.problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { rule: "links/broken", file: page, suggestion: "../decisions/one-queue.md" },
    ]);
  });

  describe("as a site", () => {
    let project: Project;
    let run: Run;
    beforeAll(async () => {
      project = createProject(content, { files: Object.fromEntries(shown.filter((entry) => !isContent(entry))) });
      run = await project.build();
    });
    afterAll(() => project.remove());

    it("build with nothing but the files that are shown", () => {
      expect(run.code, run.output).toBe(0);
      expect(run.output).not.toContain("[WARN]");
      const page = project.page("/contracts/night-desk/") ?? "";
      expect(page.includes("Harbour handbook")).toBe(true);
      expect(page.includes('href="/decisions/one-queue/"')).toBe(true);
    });

    it("build under the policy that the guide to security shows", async () => {
      project.configure({
        files: Object.fromEntries(filesOf("security.md").filter(([file]) => file.endsWith(".mjs"))),
      });
      const strict = await project.build();
      expect(strict.code, strict.output).toBe(0);
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;
      const page = project.page("/contracts/night-desk/") ?? "";
      expect(policy.exec(page)?.[1]).toContain("'sha256-");
      expect(/unsafe-inline|\sstyle=/.exec(page)).toBeNull();
    });
  });
});
