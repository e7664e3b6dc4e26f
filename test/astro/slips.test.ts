import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sayUnknownOptions } from "../../plugins/astro/options.ts";
import { createProject, type Project } from "../support/project.ts";

const stack = /Stack trace|^\s+at .+:\d+:\d+\)?$/m;

describe("a project with something missing", () => {
  let project: Project;
  beforeAll(async () => {
    project = createProject({ "guides/welcome.md": "# Welcome\n" });
    // What an earlier build left behind must not hide what is missing now.
    const run = await project.build();
    expect(run.code, run.output).toBe(0);
    expect(run.output).toContain("Search finds 1 page.");
  });
  afterAll(() => project.remove());

  it("is told what to put into src/content.config.ts, without a stack", async () => {
    const file = join(project.folder, "src/content.config.ts");
    renameSync(file, `${file}.away`);
    const { code, output } = await project.build();
    renameSync(`${file}.away`, file);
    expect(code, output).toBe(1);
    expect(output).toContain("There is no src/content.config.ts, which declares the handbook's collections.");
    expect(output).toContain('import { handbookCollections } from "astro-handshake/content";');
    expect(output).toContain("export const collections = handbookCollections();");
    expect(output).not.toMatch(stack);
  });
  it("is told so where that file declares other collections", async () => {
    const others = "export const collections = {};\n";
    const mine =
      'import { handbookCollections } from "astro-handshake/content";\n\nexport const collections = handbookCollections();\n';
    project.configure({ files: { "src/content.config.ts": others } });
    const { code, output } = await project.build();
    project.configure({ files: { "src/content.config.ts": mine } });
    expect(code, output).toBe(1);
    expect(output).toContain("The handbook's collections are not declared, or could not be.");
    expect(output).not.toMatch(stack);
  });
  it("is told how to name its folder, and first of the option that names none", async () => {
    renameSync(join(project.folder, "content"), join(project.folder, "docs"));
    project.configure({ handshake: '{ contnet: "./docs", titel: "Harbour" }' });
    const { code, output } = await project.build();
    expect(code, output).toBe(1);
    const said = [
      "There is no option “contnet”; did you mean “content”?",
      "There is no option “titel”; did you mean “title”?",
      "There is no content folder at content.",
      'handshake({ content: "./docs" }).',
    ].map((text) => output.indexOf(text));
    expect(said).not.toContain(-1);
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect(output).not.toMatch(stack);
  });
  it("is told that settings beside the folder are not read", async () => {
    project.configure({ handshake: '{ content: "./docs" }' });
    writeFileSync(join(project.folder, "handshake.json"), "{}");
    const { code, output } = await project.build();
    rmSync(join(project.folder, "handshake.json"));
    expect(code, output).toBe(0);
    expect(output).toContain(
      "[WARN] [astro-handshake] handshake.json is not read; settings stand in the content folder: docs/handshake.json.",
    );
  });
  it.each([
    ['{ "since": 2026-01-01 }', "handshake.json:1:"],
    ["", "handshake.json:1:1 cannot be read"],
  ])("is told where settings cannot be read, without a stack: %j", async (text, said) => {
    writeFileSync(join(project.folder, "docs/handshake.json"), text);
    const { code, output } = await project.build();
    rmSync(join(project.folder, "docs/handshake.json"));
    expect(code, output).toBe(1);
    expect(output).toContain(said);
    expect(output).not.toMatch(stack);
  });
});

describe("an option that does not exist", () => {
  it.each([
    ["contentDir", "There is no option “contentDir”; did you mean “content”?"],
    ["Title", "There is no option “Title”; did you mean “title”?"],
    [
      "theme",
      "There is no option “theme”; those there are: content, title, logo, favicon, styles, fonts, components, today, strict, publish, sanitize, routes, audit, history, search, feeds, sitemap.",
    ],
  ])("is named with what was meant: %s", (name, said) => {
    expect(sayUnknownOptions({ [name]: "x" })).toEqual([said]);
  });
  it("is none of those there are", () => {
    expect(sayUnknownOptions({ content: "./docs", search: false })).toEqual([]);
    expect(sayUnknownOptions({ contents: "./docs" }, ["content"])).toEqual([
      "There is no option “contents”; did you mean “content”?",
    ]);
  });
});
