import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sayUnknownWords } from "../../plugins/astro/say-unknown-words.ts";
import { sayUnknownOptions } from "../../plugins/astro/options.ts";
import { launchBrowser } from "../support/browser.ts";
import { createProject, type Project } from "../support/project.ts";
import { serveFolder } from "../support/serve.ts";

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
  it(
    "is told that settings beside the folder are not read, and has a whole site before it has a page",
    { timeout: 120_000 },
    async () => {
      project.configure({ handshake: '{ content: "./docs" }' });
      rmSync(join(project.folder, "docs/guides/welcome.md"));
      writeFileSync(join(project.folder, "handshake.json"), "{}");
      const { code, output } = await project.build();
      rmSync(join(project.folder, "handshake.json"));
      expect(code, output).toBe(0);
      expect(output).toContain("No problems · 0 pages and 0 links checked");
      expect(
        output.match(/There is no feed of changes, no sitemap, no link in any calendar and no canonical link/g),
      ).toHaveLength(1);
      await lookThrough(project);
      expect(output).toContain(
        "[WARN] [astro-handshake] handshake.json is not read; settings stand in the content folder: docs/handshake.json.",
      );
    },
  );
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

/** Opens every page of a handbook without pages, asks its search, and follows a link that leads nowhere. */
async function lookThrough(project: Project): Promise<void> {
  const [browser, site] = await Promise.all([launchBrowser(), serveFolder(join(project.folder, "dist"))]);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`${page.url()} ${message.text()}`));
  page.on("pageerror", (error) => faults.push(error.message));
  try {
    const paths = project.pages().filter((path) => !path.startsWith("health/rules/") && path !== "404.html");
    expect(paths).toHaveLength(15);
    for (const path of paths) {
      await page.goto(site.url + path.replace(/index\.html$/, ""));
      expect(await page.locator("h1").count(), path).toBe(1);
      expect(await page.locator("[data-filter]").count(), path).toBe(0);
    }
    await page.goto(`${site.url}search/?q=welcome`);
    await page.getByText("None yet.").waitFor();
    await page.getByRole("link", { name: "Search" }).click();
    await page.getByRole("dialog").getByText("There is nothing to find yet.").waitFor();
    expect(faults).toEqual([]);
    await page.goto(`${site.url}guides/welcome/`);
    await page.getByText("Nothing stands at /guides/welcome/.").waitFor();
    expect(await page.getByRole("main").getByRole("link", { name: "Guides" }).count()).toBe(0);
  } finally {
    await browser.close();
    await site.close();
  }
}

describe("an interface word that does not exist", () => {
  it("is named with what was meant", () => {
    expect(sayUnknownWords({ contarcts: "Avtaler", "zzz.zzz.zzz.zzz": "?", contracts: "Avtaler" })).toEqual([
      "There is no interface word “contarcts” to replace; did you mean “contracts”?",
      "There is no interface word “zzz.zzz.zzz.zzz” to replace.",
    ]);
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
