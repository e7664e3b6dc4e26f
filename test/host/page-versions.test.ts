import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { diskHost } from "../../plugins/host/disk-host.ts";
import { agreement, newRepository, temporaryFolder, writeFiles, type TestRepository } from "./repository.ts";

const sunset = "- **Sunset:** after Q1.";

/** The days of a page's versions, newest first, and of each what was taken away and what was put in its place. */
async function versionsOf(folder: string, page: string, zone = "UTC") {
  const host = diskHost(folder);
  const versions = (await host.versions([page], zone))?.get(page);
  if (versions === undefined) return undefined;
  const ids = versions.flatMap(({ text, before }) => (before === undefined ? [text] : [text, before]));
  const texts = await host.readTexts(ids);
  const read = (id: string | undefined) => (id === undefined ? undefined : new TextDecoder().decode(texts.get(id)));
  return versions.map(({ on, author, commit, text, before }) => ({
    on,
    author,
    commit,
    text: read(text),
    before: read(before),
  }));
}

const days = (versions: { on: string }[] | undefined) => versions?.map(({ on }) => on);

describe("the versions of a page", () => {
  it("are what each commit made of it, newest first, with day, author and text", async () => {
    const repository = newRepository();
    const first = repository.commit("2026-01-05", { "support.md": agreement("Support"), "faq.md": "Who answers?" });
    const second = repository.commit(
      "2026-02-28T23:30:00-0500",
      { "support.md": agreement("Support", sunset) },
      "Jonas",
    );
    repository.commit("2026-03-05", { "faq.md": "Mira answers." });
    expect(await versionsOf(repository.folder, "support.md", "Europe/Berlin")).toEqual([
      {
        on: "2026-03-01",
        author: "Jonas",
        commit: second,
        text: agreement("Support", sunset),
        before: agreement("Support"),
      },
      { on: "2026-01-05", author: "Mira", commit: first, text: agreement("Support"), before: undefined },
    ]);
  });

  it("count frontmatter and formatting, but not a move alone", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.commit("2026-01-20", {
      "support.md": agreement("Support").replace("owner:", "last_reviewed: 2026-01-20\nowner:"),
    });
    repository.git("mv", "support.md", "help.md");
    repository.commit("2026-02-01");
    repository.git("mv", "help.md", "desk.md");
    expect(days(await versionsOf(repository.folder, "desk.md"))).toEqual(["2026-01-20", "2026-01-05"]);
    writeFiles(repository.folder, { "desk.md": "Not committed." });
    expect(days(await versionsOf(repository.folder, "desk.md"))).toEqual(["2026-01-20", "2026-01-05"]);
  });

  it("reach back through moves from other folders of the repository", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "docs/support.md": agreement("Support") });
    repository.commit("2026-01-20", { "docs/support.md": agreement("Support", sunset) });
    repository.git("mv", "docs", "handbook");
    repository.commit("2026-02-01");
    repository.git("mv", "handbook", "content");
    repository.commit("2026-03-01", { "content/support.md": agreement("Support") });
    const versions = await versionsOf(join(repository.folder, "content"), "support.md");
    expect(days(versions)).toEqual(["2026-03-01", "2026-01-20", "2026-01-05"]);
    expect(versions?.map(({ text }) => text?.includes("Sunset"))).toEqual([false, true, false]);
  });

  it("say where the page stood then, when to the second, and which commits only moved things about", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05T08:00:00Z", { "docs/support.md": agreement("Support") });
    const tidied = repository.commit("2026-01-20", { "docs/support.md": agreement("Support", sunset) });
    repository.git("mv", "docs", "content");
    repository.commit("2026-02-01");
    repository.git("mv", "content/support.md", "content/help.md");
    repository.commit("2026-03-01", { "content/help.md": agreement("Support") });
    writeFiles(repository.folder, { ".git-blame-ignore-revs": `${tidied} # tables\n` });
    const versions = (await diskHost(join(repository.folder, "content")).versions(["help.md"], "UTC"))?.get("help.md");
    expect(versions?.map(({ path, at, ignored }) => [path, at, ignored ?? false])).toEqual([
      ["content/help.md", Date.parse("2026-03-01T12:00:00Z") / 1000, false],
      ["docs/support.md", Date.parse("2026-01-20T12:00:00Z") / 1000, true],
      ["docs/support.md", Date.parse("2026-01-05T08:00:00Z") / 1000, false],
    ]);
  });

  it("come from either branch of a merge, and from the merge where nothing else brought the page in", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("checkout", "--quiet", "-b", "sunset");
    repository.commit("2026-02-01", { "support.md": agreement("Support", sunset) });
    repository.git("checkout", "--quiet", "main");
    repository.commit("2026-02-03", { "support.md": agreement("Support").replace("48 hours", "24 hours") });
    repository.git("merge", "--quiet", "--no-edit", "--no-commit", "sunset");
    repository.commit("2026-02-05", { "brought.md": "Brought in by the merge." });
    expect(days(await versionsOf(repository.folder, "support.md"))).toEqual(["2026-02-03", "2026-02-01", "2026-01-05"]);
    expect(days(await versionsOf(repository.folder, "brought.md"))).toEqual(["2026-02-05"]);
  });

  it("are those of the file that a link leads to, and none for a page that no commit holds", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "team/support.md": agreement("Support"), "old.md": "Once." });
    symlinkSync("team/support.md", join(repository.folder, "linked.md"));
    renameSync(join(repository.folder, "old.md"), join(repository.folder, "new.md"));
    const versions = await diskHost(repository.folder).versions(["linked.md", "new.md", "absent.md"], "UTC");
    expect([...(versions ?? [])].map(([page, { length }]) => [page, length])).toEqual([
      ["linked.md", 1],
      ["new.md", 0],
      ["absent.md", 0],
    ]);
  });

  it("are unknown in a shallow clone, outside a repository and without git", async () => {
    const origin = newRepository();
    origin.commit("2026-01-05", { "support.md": agreement("Support") });
    origin.commit("2026-02-01", { "support.md": agreement("Support", sunset) });
    const folder = join(temporaryFolder(), "clone");
    origin.git("clone", "--quiet", "--depth=1", `file://${origin.folder}`, folder);
    expect(await versionsOf(folder, "support.md")).toBeUndefined();
    expect(await versionsOf(temporaryFolder(), "support.md")).toBeUndefined();
    vi.stubEnv("PATH", temporaryFolder());
    try {
      expect(await versionsOf(origin.folder, "support.md")).toBeUndefined();
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("leave out a text that git has lost", async () => {
    const repository: TestRepository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    const blob = repository.git("rev-parse", "HEAD:support.md").trim();
    rmSync(join(repository.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const host = diskHost(repository.folder);
    expect((await host.versions(["support.md"], "UTC"))?.get("support.md")?.[0]?.text).toBe(blob);
    expect((await host.readTexts([blob])).size).toBe(0);
  });
});
