import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { diskHost, MissingFolderError } from "../../plugins/host/disk-host.ts";
import { openRevision, type Revision, type RevisionOptions } from "../../plugins/host/open-revision.ts";
import { RevisionError } from "../../plugins/host/revision-error.ts";
import { agreement, newRepository, temporaryFolder, testRepository, writeFiles } from "./repository.ts";

async function open(folder: string, ref: string, options?: RevisionOptions): Promise<Revision> {
  const revision = await openRevision(folder, ref, options);
  onTestFinished(() => revision.close());
  return revision;
}

/** The sets of a comparison as lists, without what is the same. */
function differences({ comparison }: Revision) {
  const { changed, added, deleted, renamed } = comparison;
  return {
    changed: [...changed].sort(),
    added: [...added].sort(),
    deleted: [...deleted].sort(),
    renamed: Object.fromEntries(renamed),
  };
}

const nothing = { changed: [], added: [], deleted: [], renamed: {} };
const same = ({ comparison }: Revision) => [...comparison.sameAsNow].sort();

/** Every file of the revision with its text, or why it has none. */
async function texts({ host }: Revision): Promise<Record<string, string>> {
  const reads = await host.readMany((await host.list()).map(({ path }) => path));
  const said = reads.map(
    (read) => ["bytes" in read ? new TextDecoder().decode(read.bytes) : `! ${read.failure}`] as const,
  );
  return Object.fromEntries(reads.map(({ path }, index) => [path, said[index]![0]]));
}

async function refused(asked: Promise<unknown>): Promise<RevisionError> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RevisionError) return error;
  throw new Error("It was opened, or failed in another way.", { cause: error });
}

const sunset = "- **Sunset:** after Q1.";

describe("a content folder at an earlier revision", () => {
  it("is read as it stood, whatever was done since: committed, staged, unstaged, untracked", async () => {
    const repository = newRepository();
    const content = join(repository.folder, "content");
    const then = {
      "content/support.md": agreement("Support"),
      "content/sales.md": agreement("Sales"),
      "content/faq.md": "Who answers?",
      "content/old.md": "Once.",
      "content/same.md": "Stays.",
    };
    const first = repository.commit("2026-01-05", { ...then, "README.md": "Two teams." });
    repository.commit("2026-02-01", {
      "content/support.md": agreement("Support", sunset),
      "README.md": "Three teams.",
    });
    writeFiles(content, { "sales.md": agreement("Sales", sunset), "staged.md": "Staged." });
    repository.git("add", "--all");
    rmSync(join(content, "old.md"));
    writeFiles(content, { "faq.md": "Who answers?\n\nMira.", "new.md": "New.", "a/deep.md": "Deep." });

    const revision = await open(content, "HEAD~1");
    expect(revision.commit).toBe(first);
    expect(await texts(revision)).toEqual(
      Object.fromEntries(Object.entries(then).map(([path, text]) => [path.slice("content/".length), text])),
    );
    expect(differences(revision)).toEqual({
      changed: ["faq.md", "sales.md", "support.md"],
      added: ["a/deep.md", "new.md", "staged.md"],
      deleted: ["old.md"],
      renamed: {},
    });
    expect(same(revision)).toEqual(["same.md"]);
    expect(await revision.host.missing(["old.md", "new.md", "../README.md", "../absent.md"])).toEqual([
      "new.md",
      "../absent.md",
    ]);
  });

  it("lists with sizes, in the order of the disk, without dot-folders and node_modules", async () => {
    const repository = newRepository();
    const files = { "b.md": "12345", "B.md": "", "a/z.md": "é", "a-b.md": "", ".keep": "1", "a/.obsidian/x.md": "" };
    repository.commit("2026-01-05", { ...files, "a/node_modules/x/y.md": "", "ä.png": "123" });
    const revision = await open(repository.folder, "HEAD");
    expect(await revision.host.list()).toEqual(await diskHost(repository.folder).list());
    expect(differences(revision)).toEqual(nothing);
    expect(same(revision)).toEqual([".keep", "B.md", "a-b.md", "a/z.md", "b.md", "ä.png"]);
  });

  it("may hold file names of any kind, in a folder of any name", async () => {
    const repository = newRepository();
    const names = [
      "two words.md",
      'the "quoted".md',
      "Größe.md",
      "🤝.md",
      "line\nbreak.md",
      "-v.md",
      ":colon.md",
      "tab\t.md",
      "*.md",
    ];
    for (const folder of ["-handbook", "Händbuch der Teams", ":(top)*"]) {
      const content = join(repository.folder, folder);
      writeFiles(content, Object.fromEntries(names.map((name) => [name, agreement(name)])));
      repository.commit("2026-01-05");
      writeFiles(content, { "🤝.md": "Changed." });
      repository.git("mv", "--", `${folder}/line\nbreak.md`, `${folder}/line.md`);
      const revision = await open(content, "main");
      expect(await texts(revision)).toEqual(Object.fromEntries(names.map((name) => [name, agreement(name)])));
      expect(differences(revision)).toEqual({
        changed: ["🤝.md"],
        added: ["line.md"],
        deleted: ["line\nbreak.md"],
        renamed: { "line\nbreak.md": "line.md" },
      });
      repository.commit("2026-01-06");
    }
  });

  it("is empty where there was no such folder", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "README.md": "Two teams.", "handbook-2/support.md": "Elsewhere." });
    repository.commit("2026-02-01", { "handbook/support.md": agreement("Support") });
    const revision = await open(join(repository.folder, "handbook"), "HEAD~1");
    expect(await revision.host.list()).toEqual([]);
    expect(differences(revision)).toEqual({ ...nothing, added: ["support.md"] });
    expect(await revision.host.readMany(["support.md"])).toEqual([
      { path: "support.md", failure: "it does not exist" },
    ]);
  });

  it("has the CODEOWNERS, the public folder and the history of that revision", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", {
      "docs/content/support.md": agreement("Support"),
      "docs/content/public/img/a.png": "",
      "docs/public/both.txt": "",
      "assets/logo.svg": "",
      ".github/CODEOWNERS": "\uFEFF* @mira",
    });
    repository.git("rm", "--quiet", "docs/public/both.txt", "assets/logo.svg");
    repository.commit("2026-02-01", {
      "docs/content/support.md": agreement("Support", sunset),
      ".github/CODEOWNERS": "* @jonas",
    });
    const { host } = await open(join(repository.folder, "docs/content"), "HEAD~1");
    expect(await host.codeowners()).toEqual({ text: "* @mira", prefix: "docs/content" });
    expect(await host.listPublic(undefined)).toEqual(["both.txt", "img/a.png"]);
    expect(await host.listPublic("../../assets")).toEqual(["logo.svg"]);
    expect(await host.listPublic("absent")).toEqual([]);
    const history = await host.history(["support.md"], "UTC");
    expect(history.changed.get("support.md")?.on).toBe("2026-01-05");
    const versions = await host.versions(["support.md"], "UTC");
    expect(versions?.get("support.md")?.map(({ on }) => on)).toEqual(["2026-01-05"]);
  });

  it("follows links as the disk does", async () => {
    const repository = newRepository();
    const content = join(repository.folder, "content");
    const link = (to: string, at: string) => symlinkSync(to, join(content, at));
    writeFiles(repository.folder, { "content/team/support.md": "123", "secret.md": "s", "content-2/x.md": "s" });
    link("team/support.md", "same.md");
    link("team", "crew");
    link("../secret.md", "out.md");
    link("../content-2", "twin");
    link(join(content, "team", "support.md"), "absolute.md");
    link("/etc/hostname", "far.md");
    link("nowhere.md", "dangling.md");
    link("circle.md", "circle.md");
    link("..", "team/up");
    repository.commit("2026-01-05");
    const disk = diskHost(content);
    const paths = [...(await disk.list()).map(({ path }) => path), "team", "crew/../../secret.md", "same.md/x"];
    const before = await open(content, "HEAD");
    expect(await before.host.list()).toEqual(await disk.list());
    const read = async (host: Revision["host"]) =>
      (await host.readMany(paths)).map((one) => ({ ...one, ...("bytes" in one && { bytes: [...one.bytes] }) }));
    expect(await read(before.host)).toEqual(await read(disk));
    expect(differences(before)).toEqual(nothing);
    expect(same(before)).toHaveLength((await disk.list()).length);

    writeFiles(content, { "team/support.md": "1234" });
    rmSync(join(content, "out.md"));
    const after = await open(content, "HEAD");
    expect(differences(after)).toEqual({
      ...nothing,
      changed: ["absolute.md", "crew/support.md", "same.md", "team/support.md"],
      deleted: ["out.md"],
    });
  });

  it("is told apart from the present by text, not by mode, time, or how the work tree ends its lines", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", {
      "support.md": agreement("Support"),
      "sales.md": agreement("Sales"),
      ".gitattributes": "*.md text",
    });
    repository.git("update-index", "--chmod=+x", "sales.md");
    execFileSync("touch", ["-d", "2030-01-01", join(repository.folder, "support.md")]);
    repository.commit("2026-01-06", { "sales.md": agreement("Sales") });
    writeFiles(repository.folder, { "support.md": agreement("Support").replaceAll("\n", "\r\n") });
    const revision = await open(repository.folder, "HEAD~1");
    expect(differences(revision)).toEqual(nothing);
    expect(same(revision)).toContain("support.md");
  });

  it("takes what git ignores, and what submodules hold, as it is now", async () => {
    const part = newRepository();
    part.commit("2026-01-05", { "part.md": "Part." });
    const repository = newRepository();
    repository.git("-c", "protocol.file.allow=always", "submodule", "add", "--quiet", part.folder, "content/part");
    const content = join(repository.folder, "content");
    repository.commit("2026-01-05", {
      "content/support.md": agreement("Support"),
      ".gitignore": "content/api/\n*.tmp.md\n",
    });
    writeFiles(content, {
      "api/generated.md": "Made.",
      "x.tmp.md": "Notes.",
      "part/untracked.md": "Mine.",
      "new.md": "New.",
    });
    const revision = await open(content, "HEAD");
    expect(differences(revision)).toEqual({ ...nothing, added: ["new.md"] });
    expect(await texts(revision)).toMatchObject({
      "api/generated.md": "Made.",
      "part/part.md": "Part.",
      "x.tmp.md": "Notes.",
    });
    expect(await revision.host.missing(["api/generated.md", "new.md"])).toEqual(["new.md"]);
    expect(same(revision)).toEqual([
      "api/generated.md",
      "part/.git",
      "part/part.md",
      "part/untracked.md",
      "support.md",
      "x.tmp.md",
    ]);
  });

  it("has no pages that are not checked out", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "a/support.md": agreement("Support"), "b/sales.md": agreement("Sales") });
    repository.git("sparse-checkout", "set", "a");
    const revision = await open(repository.folder, "HEAD");
    expect(Object.keys(await texts(revision))).toEqual(["a/support.md"]);
    expect(differences(revision)).toEqual(nothing);
  });

  it("gives the text that a pointer of Git LFS stands for, where the clone has it", async () => {
    const repository = newRepository();
    const text = agreement("Support");
    const id = createHash("sha256").update(text).digest("hex");
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize ${text.length}\n`;
    repository.commit("2026-01-05", { "support.md": pointer, "lost.md": pointer.replace(id, id.replace(/^./, "_")) });
    expect((await texts(await open(repository.folder, "HEAD")))["support.md"]).toBe(pointer);
    writeFiles(repository.folder, { [`.git/lfs/objects/${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`]: text });
    const found = await texts(await open(repository.folder, "HEAD"));
    expect(found["support.md"]).toBe(text);
    expect(found["lost.md"]).toContain("oid sha256:_");
  });
});

describe("moved pages", () => {
  it("are found when the move is committed, staged, or only made by hand", async () => {
    const repository = newRepository();
    const teams = ["Support", "Sales", "Trade", "Logistics"];
    repository.commit("2026-01-05", Object.fromEntries(teams.map((team) => [`${team}.md`, agreement(team)])));
    repository.git("mv", "Support.md", "help.md");
    repository.commit("2026-02-01", { "help.md": agreement("Support", sunset) });
    repository.git("mv", "Sales.md", "deals.md");
    renameSync(join(repository.folder, "Trade.md"), join(repository.folder, "commerce.md"));
    rmSync(join(repository.folder, "Logistics.md"));
    writeFiles(repository.folder, { "transport.md": agreement("Logistics", sunset), "other.md": "Something else." });
    expect(differences(await open(repository.folder, "HEAD~1"))).toEqual({
      changed: [],
      added: ["commerce.md", "deals.md", "help.md", "other.md", "transport.md"],
      deleted: ["Logistics.md", "Sales.md", "Support.md", "Trade.md"],
      renamed: {
        "Logistics.md": "transport.md",
        "Sales.md": "deals.md",
        "Support.md": "help.md",
        "Trade.md": "commerce.md",
      },
    });
  });

  it("are found when they swap names, or one takes the place of another", async () => {
    const repository = newRepository();
    const text = {
      first: agreement("Support"),
      second: agreement("Sales"),
      draft: agreement("Trade"),
      final: agreement("Logistics"),
    };
    repository.commit(
      "2026-01-05",
      Object.fromEntries(Object.entries(text).map(([name, page]) => [`${name}.md`, page])),
    );
    rmSync(join(repository.folder, "draft.md"));
    writeFiles(repository.folder, {
      "first.md": text.second,
      "second.md": text.first,
      "final.md": text.draft,
      "kept.md": text.final,
    });
    expect(differences(await open(repository.folder, "HEAD"))).toEqual({
      changed: ["final.md", "first.md", "second.md"],
      added: ["kept.md"],
      deleted: ["draft.md"],
      renamed: { "draft.md": "final.md", "final.md": "kept.md", "first.md": "second.md", "second.md": "first.md" },
    });
  });
});

describe("the commit that is compared with", () => {
  it("is where the branches part, so that what happened on the other one is nobody's change here", async () => {
    const repository = newRepository();
    const fork = repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("checkout", "--quiet", "-b", "feature");
    repository.commit("2026-02-01", { "sales.md": agreement("Sales") });
    repository.git("checkout", "--quiet", "main");
    const tip = repository.commit("2026-02-03", { "support.md": agreement("Support", sunset) });
    repository.git("checkout", "--quiet", "feature");
    const merged = await open(repository.folder, "main");
    expect(merged).toMatchObject({ ref: "main", commit: fork });
    expect(differences(merged)).toEqual({ ...nothing, added: ["sales.md"] });
    const exact = await open(repository.folder, "main", { from: "exactly" });
    expect(exact.commit).toBe(tip);
    expect(differences(exact)).toEqual({ ...nothing, changed: ["support.md"], added: ["sales.md"] });
    repository.git("merge", "--quiet", "--no-edit", "main");
    expect(await open(repository.folder, "main")).toMatchObject({ commit: tip });
  });

  it("is the revision itself for histories that never met", async () => {
    const repository = newRepository();
    const main = repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("checkout", "--quiet", "--orphan", "fresh");
    repository.commit("2026-02-01");
    expect(await open(repository.folder, "main")).toMatchObject({ commit: main });
  });

  it("may be named in all the ways git knows", async () => {
    const repository = newRepository();
    const first = repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("tag", "--annotate", "--message", "First", "v1");
    repository.git("tag", "Größe/1");
    const second = repository.commit("2026-02-01");
    const names = {
      v1: first,
      "Größe/1": first,
      "HEAD^": first,
      [first.slice(0, 9)]: first,
      "refs/heads/main": second,
      "HEAD@{0}": second,
    };
    for (const [name, commit] of Object.entries(names))
      expect((await open(repository.folder, name)).commit).toBe(commit);
  });
});

describe("a revision that cannot be had", () => {
  it("is one whose name git could take for an option, or that is no name", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    const marker = join(repository.folder, "marker");
    const names = [`--upload-pack=touch ${marker}`, `--output=${marker}`, "-h", "", "main\nHEAD", "main\0"];
    for (const name of names)
      expect(await refused(openRevision(repository.folder, name))).toMatchObject({ fault: "not-a-name", ref: name });
    expect((await refused(openRevision(repository.folder, "main\nHEAD"))).message).toContain("“main\\nHEAD” cannot be");
    expect(await diskHost(repository.folder).missing(["marker"])).toEqual(["marker"]);
  });

  it("is one the clone does not hold; a near name is offered, or how to fetch it", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("branch", "feature/night-desk");
    const near = await refused(openRevision(repository.folder, "feature/nigth-desk"));
    expect(near).toMatchObject({ fault: "unknown", suggestion: "feature/night-desk" });
    expect(near.message).toBe(
      "There is no branch, tag or commit “feature/nigth-desk” in this clone. Did you mean “feature/night-desk”?",
    );
    for (const name of ["HEAD~5", "0".repeat(40), "main..HEAD", "HEAD:support.md", "v9"]) {
      expect((await refused(openRevision(repository.folder, name))).fault).toBe("unknown");
    }
    expect((await refused(openRevision(repository.folder, "origin/release"))).message).toContain(
      "`git fetch origin release:refs/remotes/origin/release`",
    );
  });

  it("is a branch that only the remote has under that name", async () => {
    const origin = newRepository();
    origin.commit("2026-01-05", { "support.md": agreement("Support") });
    origin.git("branch", "release");
    const folder = join(temporaryFolder(), "clone");
    origin.git("clone", "--quiet", `file://${origin.folder}`, folder);
    const error = await refused(openRevision(folder, "release"));
    expect(error).toMatchObject({ fault: "unknown", suggestion: "origin/release" });
  });

  it("is one that several commits answer to", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("tag", "v1");
    repository.git("branch", "v1");
    expect((await open(repository.folder, "v1")).ref).toBe("v1");
    repository.commit("2026-02-01");
    repository.git("branch", "--force", "v1");
    const error = await refused(openRevision(repository.folder, "v1"));
    expect(error.fault).toBe("ambiguous");
    expect(error.message).toBe("“v1” names several commits. Write refs/heads/v1 or refs/tags/v1.");
    expect((await open(repository.folder, "refs/tags/v1")).ref).toBe("refs/tags/v1");
  });

  it("is one before the end of a shallow clone; the message says how to fetch it", async () => {
    const origin = newRepository();
    origin.commit("2026-01-05", { "support.md": agreement("Support") });
    origin.git("checkout", "--quiet", "-b", "feature");
    origin.commit("2026-02-01", { "sales.md": agreement("Sales") });
    origin.git("checkout", "--quiet", "main");
    origin.commit("2026-02-03", { "faq.md": "Who answers?" });
    const folder = join(temporaryFolder(), "clone");
    origin.git("clone", "--quiet", "--depth=1", "--branch=feature", `file://${origin.folder}`, folder);
    const clone = testRepository(folder);
    const unknown = await refused(openRevision(folder, "main"));
    expect(unknown.fault).toBe("unknown");
    expect(unknown.message).toContain("`fetch-depth: 0` in actions/checkout");
    clone.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main");
    expect((await refused(openRevision(folder, "main"))).suggestion).toBe("origin/main");
    const apart = await refused(openRevision(folder, "origin/main"));
    expect(apart.fault).toBe("no-common-commit");
    expect(apart.message).toContain("git fetch --unshallow");
    expect(differences(await open(folder, "origin/main", { from: "exactly" }))).toEqual({
      ...nothing,
      added: ["sales.md"],
      deleted: ["faq.md"],
    });
    clone.git("fetch", "--quiet", "--unshallow", "origin", "main", "feature");
    expect(differences(await open(folder, "origin/main"))).toEqual({ ...nothing, added: ["sales.md"] });
  });

  it("is any, outside a work tree, before the first commit, without git, and without the folder", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "content/support.md": agreement("Support") });
    const content = join(folder, "content");
    expect(await refused(openRevision(content, "main"))).toMatchObject({ fault: "no-repository" });
    const repository = testRepository(folder);
    repository.git("init", "--quiet", "--initial-branch=main", ".");
    expect(await refused(openRevision(content, "main"))).toMatchObject({ fault: "no-commit" });
    repository.commit("2026-01-05");
    await expect(openRevision(join(folder, "absent"), "main")).rejects.toThrow(MissingFolderError);
    vi.stubEnv("PATH", temporaryFolder());
    try {
      const error = await refused(openRevision(content, "main"));
      expect(error.message).toBe("git is not installed, or not on the PATH; an earlier revision needs it.");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("is one whose tree is damaged", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "content/support.md": agreement("Support") });
    const tree = repository.git("rev-parse", "HEAD:content").trim();
    rmSync(join(repository.folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    const error = await refused(openRevision(join(repository.folder, "content"), "HEAD"));
    expect(error.fault).toBe("unreadable");
  });
});

describe("a revision in a worktree", () => {
  it("is found from a detached head, whatever a surrounding git says", async () => {
    const repository = newRepository();
    const first = repository.commit("2026-01-05", { "content/support.md": agreement("Support") });
    repository.commit("2026-02-01", { "content/support.md": agreement("Support", sunset) });
    const worktree = join(temporaryFolder(), "worktree");
    repository.git("worktree", "add", "--quiet", "--detach", worktree, "main");
    mkdirSync(join(worktree, "content", "empty"));
    vi.stubEnv("GIT_DIR", ".git");
    vi.stubEnv("GIT_INDEX_FILE", "elsewhere");
    try {
      const revision = await open(join(worktree, "content"), first);
      expect(differences(revision)).toEqual({ ...nothing, changed: ["support.md"] });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
