import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskHost, MissingFolderError } from "../../plugins/host/disk-host.ts";
import { agreement, newRepository, temporaryFolder, writeFiles } from "./repository.ts";

/** A folder with a content folder in it. */
function handbook(files: Record<string, string | Uint8Array>, beside: Record<string, string> = {}) {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  mkdirSync(content);
  writeFiles(content, files);
  writeFiles(folder, beside);
  return {
    folder,
    content,
    host: diskHost(content),
    link: (to: string, at: string) => symlinkSync(to, join(content, at)),
  };
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("list", () => {
  it("gives every file in code unit order, in the case the disk has, without dot-folders and node_modules", async () => {
    const { host } = handbook({
      "b.md": "12345",
      "B.md": "",
      "a/z.md": "é",
      "a-b.md": "",
      ".keep": "1",
      ".git/config": "",
      "a/.obsidian/x.md": "",
      "a/node_modules/x/y.md": "",
      "ä.png": new Uint8Array(3),
    });
    expect(await host.list()).toEqual([
      { path: ".keep", bytes: 1 },
      { path: "B.md", bytes: 0 },
      { path: "a-b.md", bytes: 0 },
      { path: "a/z.md", bytes: 2 },
      { path: "b.md", bytes: 5 },
      { path: "ä.png", bytes: 3 },
    ]);
  });

  it("is empty for an empty folder", async () => {
    expect(await handbook({}).host.list()).toEqual([]);
  });

  it("follows links that stay inside and names those that leave", async () => {
    const { host, link, folder } = handbook({ "team/support.md": "123" }, { "secret.md": "s", "content-2/x.md": "s" });
    link("team/support.md", "same.md");
    link("team", "crew");
    link("../secret.md", "out.md");
    link("../content-2", "twin");
    link(join(folder, "content", "team", "support.md"), "absolute.md");
    link("nowhere.md", "dangling.md");
    link("circle.md", "circle.md");
    expect(await host.list()).toEqual([
      { path: "absolute.md", bytes: 3 },
      { path: "circle.md", bytes: 0 },
      { path: "crew/support.md", bytes: 3 },
      { path: "dangling.md", bytes: 0 },
      { path: "out.md", bytes: 0, leaves: true },
      { path: "same.md", bytes: 3 },
      { path: "team/support.md", bytes: 3 },
      { path: "twin", bytes: 0, leaves: true },
    ]);
  });

  it("ends where links lead in circles or multiply", async () => {
    const { host, link, content } = handbook({ "a/page.md": "", "b/page.md": "" });
    link("..", "a/up");
    link("../b", "a/there");
    link("../a", "b/back");
    let before = "a";
    for (let step = 0; step < 40; step++) {
      const name = `step-${step}`;
      writeFiles(content, { [`${name}/page.md`]: "" });
      link(`../${before}`, `${name}/left`);
      link(`../${before}`, `${name}/right`);
      before = name;
    }
    const paths = (await host.list()).map(({ path }) => path);
    expect(paths).toContain("a/there/page.md");
    expect(paths).toContain("step-39/left/page.md");
    expect(paths).toContain("step-39/right/page.md");
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("passes over what is neither a file nor a folder", async () => {
    const { host, content } = handbook({ "support.md": "" });
    execFileSync("mkfifo", [join(content, "pipe.md")]);
    expect((await host.list()).map(({ path }) => path)).toEqual(["support.md"]);
    expect(await host.readMany(["pipe.md"])).toHaveLength(1);
  });

  it("rejects where there is no folder, and says so", async () => {
    const { content, host } = handbook({ "support.md": "" });
    const absent = diskHost(join(content, "absent")).list();
    await expect(absent).rejects.toThrow(MissingFolderError);
    await expect(absent).rejects.toThrow(`There is no content folder at ${join(content, "absent")}. Create it`);
    await expect(diskHost(join(content, "support.md")).list()).rejects.toThrow("support.md is not a folder.");
    expect(await host.list()).toHaveLength(1);
  });
});

describe("readMany", () => {
  it("reads in the order asked for, and says in plain words why not", async () => {
    const { host, link } = handbook({ "a.md": "Ask", "b.md": "Mira", "folder.md/x.md": "" }, { "secret.md": "s" });
    link("b.md", "link.md");
    link("../secret.md", "out.md");
    link("nowhere.md", "dangling.md");
    link("circle.md", "circle.md");
    link("folder.md", "linked-folder.md");
    link("..", "up");
    const asked = ["b.md", "a.md", "link.md", "absent.md", "folder.md", "linked-folder.md", "dangling.md", "circle.md"];
    const outside = ["out.md", "../secret.md", "up/secret.md", join("a.md", "x.md")];
    const reads = await host.readMany([...asked, ...outside]);
    expect(reads.map((read) => [read.path, "bytes" in read ? decode(read.bytes) : read.failure])).toEqual([
      ["b.md", "Mira"],
      ["a.md", "Ask"],
      ["link.md", "Mira"],
      ["absent.md", "it does not exist"],
      ["folder.md", "it is a folder"],
      ["linked-folder.md", "it is a folder"],
      ["dangling.md", "it is a symbolic link to nothing"],
      ["circle.md", "its symbolic links lead in a circle"],
      ["out.md", "it is a symbolic link out of the content folder"],
      ["../secret.md", "it lies outside the content folder"],
      ["up/secret.md", "it lies outside the content folder"],
      ["a.md/x.md", "it does not exist"],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("says that permission was denied", async () => {
    const { host, content } = handbook({ "a.md": "Ask" });
    chmodSync(join(content, "a.md"), 0);
    expect(await host.readMany(["a.md"])).toEqual([{ path: "a.md", failure: "permission denied" }]);
  });
});

describe("missing", () => {
  it("looks inside and outside of the content folder", async () => {
    const { host } = handbook({ "a.md": "" }, { "src/Map.astro": "" });
    expect(await host.missing(["a.md", "../src/Map.astro", "../src/Chart.astro", "A.md"])).toEqual([
      "../src/Chart.astro",
      "A.md",
    ]);
  });
});

describe("listPublic", () => {
  it("merges the folder inside the content folder with the one beside it", async () => {
    const { host, link, folder } = handbook(
      { "public/img/a.png": "", "public/both.txt": "", "static/inside.svg": "" },
      { "public/both.txt": "", "public/.well-known/security.txt": "", "logo.svg": "", "site/static/b.svg": "" },
    );
    link(join(folder, "logo.svg"), "public/logo.svg");
    link(folder, "public/everything");
    expect(await host.listPublic(undefined)).toEqual([".well-known/security.txt", "both.txt", "img/a.png", "logo.svg"]);
    expect(await host.listPublic("static")).toEqual(["inside.svg"]);
    expect(await host.listPublic("../site/static")).toEqual(["b.svg"]);
    expect(await host.listPublic("absent")).toEqual([]);
  });
});

describe("codeowners", () => {
  it("looks where the code host does, from the repository's root", async () => {
    const repository = newRepository();
    const host = diskHost(join(repository.folder, "docs", "handbook"));
    expect(await host.codeowners()).toBeUndefined();
    writeFiles(repository.folder, { "docs/handbook/a.md": "", "docs/CODEOWNERS": "* @docs" });
    expect(await host.codeowners()).toEqual({ text: "* @docs", prefix: "docs/handbook" });
    writeFiles(repository.folder, { CODEOWNERS: "* @root" });
    expect(await host.codeowners()).toEqual({ text: "* @root", prefix: "docs/handbook" });
    writeFiles(repository.folder, { ".github/CODEOWNERS": "\uFEFF* @github" });
    expect(await host.codeowners()).toEqual({ text: "* @github", prefix: "docs/handbook" });
    expect((await diskHost(repository.folder).codeowners())?.prefix).toBe("");
  });

  it("has none outside a repository", async () => {
    expect(await handbook({ CODEOWNERS: "* @mira" }).host.codeowners()).toBeUndefined();
  });
});

describe("history", () => {
  it("is git's", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "content/support.md": agreement("Support") });
    const history = await diskHost(join(repository.folder, "content")).history(["support.md"], "UTC");
    expect(history.changed.get("support.md")?.on).toBe("2026-01-05");
  });
});
