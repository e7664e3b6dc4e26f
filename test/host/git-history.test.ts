import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { History } from "../../plugins/core/freshness/history.ts";
import { historyOf } from "../../plugins/host/git-history.ts";
import { agreement, newRepository, temporaryFolder, testRepository, writeFiles } from "./repository.ts";

/** The day of each page's last change. */
function days(history: History): Record<string, string> {
  return Object.fromEntries([...history.changed].map(([page, { on }]) => [page, on]));
}

const renames = (history: History) => Object.fromEntries(history.renamed);

describe("the last change of a page", () => {
  it("is the newest commit that changed its body, with its day, its hash and its author", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support"), "faq.md": "Who answers?" });
    const edit = repository.commit(
      "2026-02-10",
      { "support.md": agreement("Support", "- **Sunset:** after Q1.") },
      "Jonas",
    );
    repository.commit("2026-03-01", { "faq.md": "Who answers?\n\nMira does." });
    const history = await historyOf(repository.folder, ["support.md", "faq.md"], "UTC");
    expect(history.state).toBe("full");
    expect(history.changed.get("support.md")).toEqual({ on: "2026-02-10", commit: edit, author: "Jonas" });
    expect(days(history)).toEqual({ "support.md": "2026-02-10", "faq.md": "2026-03-01" });
    expect(history.uncommitted.size + history.renamed.size).toBe(0);
  });

  it("is taken in the handbook's time zone, whatever the author's clock said", async () => {
    const repository = newRepository();
    repository.commit("2026-02-28T23:30:00-0500", { "support.md": agreement("Support") });
    const on = async (zone: string) => days(await historyOf(repository.folder, ["support.md"], zone))["support.md"];
    expect(await on("UTC")).toBe("2026-03-01");
    expect(await on("Pacific/Niue")).toBe("2026-02-28");
    expect(await on("Pacific/Kiritimati")).toBe("2026-03-01");
  });

  it("is not a commit that touched frontmatter alone", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    const reviewed = agreement("Support").replace("owner:", "last_reviewed: 2026-02-01\nowner:");
    repository.commit("2026-02-01", { "support.md": reviewed });
    repository.commit("2026-02-02", { "support.md": reviewed.replaceAll("\n", "\r\n") });
    expect(days(await historyOf(repository.folder, ["support.md"], "UTC"))).toEqual({ "support.md": "2026-01-05" });
  });

  it("is not a commit that formatted the page", async () => {
    const repository = newRepository();
    const table = "| Severity | Answer |\n|--|--|\n| 1 | 1h |\n";
    const page = `* Mira\n* Jonas\n\n${table}\nEvery Friday we look at what is open, and at what we close.\n`;
    repository.commit("2026-01-05", { "support.md": page, "plain.mdx": page });
    const padded = "| Severity | Answer |\n| -------- | ------ |\n| 1        | 1h     |\n";
    const formatted = `- Mira\n- Jonas\n\n${padded}\nEvery Friday we look at what is open,\nand at what we close.\n`;
    repository.commit("2026-02-01", { "support.md": formatted, "plain.mdx": formatted });
    const history = await historyOf(repository.folder, ["support.md", "plain.mdx"], "UTC");
    expect(days(history)).toEqual({ "support.md": "2026-01-05", "plain.mdx": "2026-01-05" });
  });

  it("is not a commit that .git-blame-ignore-revs names, unless it is the page's only one", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    const sweep = repository.commit("2026-02-01", {
      "support.md": agreement("Support").replaceAll("hours", "h"),
      "late.md": "Swept in.",
    });
    const other = repository.commit("2026-02-02", { "support.md": agreement("Support").replaceAll("hours", "h.") });
    writeFiles(repository.folder, {
      ".git-blame-ignore-revs": `# Sweeps\n\n${sweep} # spelling\n  ${other.toUpperCase()}\n`,
    });
    const history = await historyOf(repository.folder, ["support.md", "late.md"], "UTC");
    expect(days(history)).toEqual({ "support.md": "2026-01-05", "late.md": "2026-02-01" });
  });

  it("is not a merge, but a commit of either branch", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support"), "sales.md": agreement("Sales") });
    repository.git("checkout", "--quiet", "-b", "sunset");
    repository.commit("2026-02-01", { "support.md": agreement("Support", "- **Sunset:** after Q1.") });
    repository.git("checkout", "--quiet", "main");
    repository.commit("2026-02-03", { "support.md": agreement("Support").replace("48 hours", "24 hours") });
    repository.git("merge", "--quiet", "--no-ff", "--no-edit", "sunset");
    repository.commit("2026-03-01");
    const history = await historyOf(repository.folder, ["support.md", "sales.md"], "UTC");
    expect(days(history)).toEqual({ "support.md": "2026-02-03", "sales.md": "2026-01-05" });
  });

  it("is the merge that brought the page in, where no other commit did", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "README.md": "Two teams." });
    const handbook = newRepository();
    handbook.commit("2025-06-01", { "support.md": agreement("Support") });
    repository.git("fetch", "--quiet", handbook.folder, "main");
    repository.git("merge", "--quiet", "--strategy=ours", "--no-commit", "--allow-unrelated-histories", "FETCH_HEAD");
    repository.git("read-tree", "--prefix=content/", "-u", "FETCH_HEAD");
    const merge = repository.commit("2026-02-01");
    repository.commit("2026-03-01", { "content/sales.md": agreement("Sales") });
    const history = await historyOf(join(repository.folder, "content"), ["support.md", "sales.md"], "UTC");
    expect(history.changed.get("support.md")).toMatchObject({ on: "2026-02-01", commit: merge });
    expect(history.changed.get("sales.md")?.on).toBe("2026-03-01");
  });

  it("survives that the page was deleted and brought back as it was", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support"), "sales.md": agreement("Sales") });
    rmSync(join(repository.folder, "support.md"));
    rmSync(join(repository.folder, "sales.md"));
    repository.commit("2026-02-01");
    repository.commit("2026-03-01", {
      "support.md": agreement("Support"),
      "sales.md": agreement("Sales", "- **Sunset:** after Q1."),
    });
    const history = await historyOf(repository.folder, ["support.md", "sales.md"], "UTC");
    expect(days(history)).toEqual({ "support.md": "2026-01-05", "sales.md": "2026-03-01" });
  });
});

describe("renamed pages", () => {
  it("keep their date, and their old paths lead to where they stand today", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support"), "logo.svg": "<svg></svg>" });
    repository.git("mv", "support.md", "help.md");
    repository.git("mv", "logo.svg", "mark.svg");
    repository.commit("2026-02-01");
    writeFiles(repository.folder, { "contracts/.keep": "" });
    repository.git("mv", "help.md", "contracts/support.md");
    repository.commit("2026-03-01");
    const history = await historyOf(repository.folder, ["contracts/support.md"], "UTC");
    expect(days(history)).toEqual({ "contracts/support.md": "2026-01-05" });
    expect(renames(history)).toEqual({
      "help.md": "contracts/support.md",
      "logo.svg": "mark.svg",
      "support.md": "contracts/support.md",
    });
  });

  it("are dated by an edit in the same commit, and by older edits under the old name when that was formatting", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support"), "sales.md": agreement("Sales") });
    repository.commit("2026-01-20", { "sales.md": agreement("Sales", "- **Sunset:** after Q1.") });
    repository.git("mv", "support.md", "help.md");
    repository.git("mv", "sales.md", "trade.md");
    repository.commit("2026-02-01", {
      "help.md": agreement("Support", "- **Sunset:** after Q2."),
      "trade.md": agreement("Sales", "- **Sunset:** after Q1.").replace("Orders about", "Orders\nabout"),
    });
    const history = await historyOf(repository.folder, ["help.md", "trade.md"], "UTC");
    expect(days(history)).toEqual({ "help.md": "2026-02-01", "trade.md": "2026-01-20" });
    expect(renames(history)).toEqual({ "support.md": "help.md", "sales.md": "trade.md" });
  });

  it("are not led away from a path that has a page again", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("mv", "support.md", "help.md");
    repository.commit("2026-02-01");
    repository.commit("2026-03-01", { "support.md": "# Support\n\nNow elsewhere: ask Mira." });
    const history = await historyOf(repository.folder, ["support.md", "help.md"], "UTC");
    expect(days(history)).toEqual({ "help.md": "2026-01-05", "support.md": "2026-03-01" });
    expect(renames(history)).toEqual({});
  });

  it("take their dates with them when two pages swap names", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "first.md": agreement("Support") });
    repository.commit("2026-02-01", { "second.md": agreement("Sales") });
    repository.git("mv", "first.md", "aside.md");
    repository.git("mv", "second.md", "first.md");
    repository.git("mv", "aside.md", "second.md");
    repository.commit("2026-03-01");
    const history = await historyOf(repository.folder, ["first.md", "second.md"], "UTC");
    expect(days(history)).toEqual({ "first.md": "2026-02-01", "second.md": "2026-01-05" });
    expect(renames(history)).toEqual({});
  });

  it("are followed when one page takes the place of another", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "draft.md": agreement("Support"), "old.md": agreement("Archive") });
    repository.commit("2026-01-20", { "final.md": agreement("Sales") });
    repository.git("mv", "final.md", "kept.md");
    repository.git("mv", "draft.md", "final.md");
    repository.commit("2026-03-01");
    const history = await historyOf(repository.folder, ["final.md", "kept.md", "old.md"], "UTC");
    expect(days(history)).toEqual({ "final.md": "2026-01-05", "kept.md": "2026-01-20", "old.md": "2026-01-05" });
    expect(renames(history)).toEqual({ "draft.md": "final.md" });
  });

  it("are not confused with a text that is used again", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": "To be written.", "sales.md": agreement("Sales") });
    repository.commit("2026-02-01", { "support.md": agreement("Support"), "sales.md": "To be written." });
    const history = await historyOf(repository.folder, ["support.md", "sales.md"], "UTC");
    expect(days(history)).toEqual({ "support.md": "2026-02-01", "sales.md": "2026-02-01" });
  });

  it("are dated by an edit that another branch made under the old name", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    repository.git("checkout", "--quiet", "-b", "rename");
    repository.git("mv", "support.md", "help.md");
    repository.commit("2026-02-01");
    repository.git("checkout", "--quiet", "main");
    repository.commit("2026-02-03", { "support.md": agreement("Support", "- **Sunset:** after Q1.") });
    repository.git("merge", "--quiet", "--no-edit", "rename");
    const history = await historyOf(repository.folder, ["help.md"], "UTC");
    expect(days(history)).toEqual({ "help.md": "2026-02-03" });
    expect(renames(history)).toEqual({ "support.md": "help.md" });
  });

  it("are seen before the move is committed", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support"), "sales.md": agreement("Sales") });
    repository.git("mv", "support.md", "help.md");
    renameSync(join(repository.folder, "sales.md"), join(repository.folder, "trade.md"));
    const history = await historyOf(repository.folder, ["help.md", "trade.md"], "UTC");
    expect(days(history)).toEqual({ "help.md": "2026-01-05" });
    expect(renames(history)).toEqual({ "support.md": "help.md" });
    expect([...history.uncommitted]).toEqual(["trade.md"]);
  });

  it("keep their date when the whole handbook moved to another folder, twice", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "docs/a/support.md": agreement("Support"), "docs/sales.md": agreement("Sales") });
    repository.commit("2026-01-20", { "docs/sales.md": agreement("Sales", "- **Sunset:** after Q1.") });
    repository.git("mv", "docs", "handbook");
    repository.commit("2026-02-01", { "handbook/new.md": agreement("Logistics") });
    repository.git("mv", "handbook", "content");
    repository.commit("2026-03-01");
    repository.commit("2026-03-05", { "docs/sales.md": "Something else altogether." });
    const history = await historyOf(join(repository.folder, "content"), ["a/support.md", "sales.md", "new.md"], "UTC");
    expect(days(history)).toEqual({ "a/support.md": "2026-01-05", "sales.md": "2026-01-20", "new.md": "2026-02-01" });
    expect(renames(history)).toEqual({});
  });
});

describe("where the handbook stands", () => {
  it("may be a sub-folder whose name git could take for an option or a pattern", async () => {
    const repository = newRepository();
    const names = ["-handbook", "Händbuch der Teams", ":(top)*"];
    for (const name of names) writeFiles(repository.folder, { [`${name}/support.md`]: agreement("Support") });
    repository.commit("2026-01-05", { "beside/support.md": agreement("Support") });
    repository.commit("2026-02-05", { "beside/support.md": "Changed." });
    for (const name of names) {
      const history = await historyOf(join(repository.folder, name), ["support.md"], "UTC");
      expect(days(history)).toEqual({ "support.md": "2026-01-05" });
    }
  });

  it("may be a worktree with a detached head", async () => {
    const repository = newRepository();
    const first = repository.commit("2026-01-05", { "content/support.md": agreement("Support") });
    repository.commit("2026-02-01", { "content/support.md": agreement("Support", "- **Sunset:** after Q1.") });
    const worktree = join(temporaryFolder(), "worktree");
    repository.git("worktree", "add", "--quiet", "--detach", worktree, first);
    const history = await historyOf(join(worktree, "content"), ["support.md"], "UTC");
    expect(history.changed.get("support.md")).toMatchObject({ on: "2026-01-05", commit: first });
  });

  it("may be reached by a symbolic link, and hold some", async () => {
    const repository = newRepository();
    writeFiles(repository.folder, { "docs/team/support.md": agreement("Support") });
    symlinkSync("team/support.md", join(repository.folder, "docs/linked.md"));
    symlinkSync("team", join(repository.folder, "docs/crew"));
    repository.commit("2026-01-05");
    repository.commit("2026-02-01", { "docs/team/support.md": agreement("Support", "- **Sunset:** after Q1.") });
    symlinkSync(join(repository.folder, "docs"), join(repository.folder, "content"));
    const pages = ["team/support.md", "linked.md", "crew/support.md"];
    const history = await historyOf(join(repository.folder, "content"), pages, "UTC");
    expect(days(history)).toEqual(Object.fromEntries(pages.map((page) => [page, "2026-02-01"])));
    expect(history.uncommitted.size).toBe(0);
  });

  it("is found whatever a surrounding git says of its own repository", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "content/support.md": agreement("Support") });
    vi.stubEnv("GIT_DIR", ".git");
    vi.stubEnv("GIT_INDEX_FILE", ".git/index");
    vi.stubEnv("GIT_PREFIX", "content/");
    try {
      const history = await historyOf(join(repository.folder, "content"), ["support.md"], "UTC");
      expect(days(history)).toEqual({ "support.md": "2026-01-05" });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("may hold file names of any kind", async () => {
    const repository = newRepository();
    const pages = [
      "two words.md",
      'the "quoted".md',
      "Größe.md",
      "🤝.md",
      "line\nbreak.md",
      "-v.md",
      ":colon.md",
      "tab\t.md",
    ];
    repository.commit("2026-01-05", Object.fromEntries(pages.map((page) => [page, agreement(page)])));
    const history = await historyOf(repository.folder, pages, "UTC");
    expect(days(history)).toEqual(Object.fromEntries(pages.map((page) => [page, "2026-01-05"])));
    repository.git("mv", "🤝.md", "accord\n.md");
    repository.commit("2026-02-01");
    expect(renames(await historyOf(repository.folder, pages, "UTC"))).toEqual({ "🤝.md": "accord\n.md" });
  });
});

describe("what git cannot say", () => {
  it("is the date of a page that no commit holds", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    writeFiles(repository.folder, { "sales.md": agreement("Sales"), "trade.md": agreement("Trade") });
    repository.git("add", "trade.md");
    const history = await historyOf(repository.folder, ["support.md", "sales.md", "trade.md"], "UTC");
    expect(days(history)).toEqual({ "support.md": "2026-01-05" });
    expect([...history.uncommitted]).toEqual(["sales.md", "trade.md"]);
  });

  it("is any date in a shallow clone; renames it still sees", async () => {
    const origin = newRepository();
    origin.commit("2026-01-05", { "support.md": agreement("Support") });
    origin.commit("2026-01-20", { "sales.md": agreement("Sales") });
    origin.git("mv", "support.md", "help.md");
    origin.commit("2026-02-01");
    const folder = join(temporaryFolder(), "clone");
    origin.git("clone", "--quiet", "--depth=2", `file://${origin.folder}`, folder);
    writeFiles(folder, { "new.md": "New." });
    const history = await historyOf(folder, ["help.md", "sales.md", "new.md"], "UTC");
    expect(history.state).toBe("shallow");
    expect(history.changed.size).toBe(0);
    expect([...history.uncommitted]).toEqual(["new.md"]);
    expect(renames(history)).toEqual({ "support.md": "help.md" });
  });

  const nothing = { state: "none", changed: new Map(), uncommitted: new Set(), renamed: new Map() };

  it("is anything outside a work tree, before the first commit, or without a folder", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "support.md": agreement("Support") });
    expect(await historyOf(folder, ["support.md"], "UTC")).toEqual(nothing);
    testRepository(folder).git("init", "--quiet", ".");
    expect(await historyOf(folder, ["support.md"], "UTC")).toEqual(nothing);
    expect(await historyOf(join(folder, ".git"), [], "UTC")).toEqual(nothing);
    expect(await historyOf(join(folder, "absent"), [], "UTC")).toEqual(nothing);
  });

  it("is anything where git is not installed", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    vi.stubEnv("PATH", temporaryFolder());
    try {
      expect(await historyOf(repository.folder, ["support.md"], "UTC")).toEqual(nothing);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("is what a lost object held; the page counts as changed", async () => {
    const repository = newRepository();
    repository.commit("2026-01-05", { "support.md": agreement("Support") });
    const blob = repository.git("rev-parse", "HEAD:support.md").trim();
    repository.commit("2026-02-01", { "support.md": agreement("Support").replaceAll("- **", "* **") });
    rmSync(join(repository.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const history = await historyOf(repository.folder, ["support.md"], "UTC");
    expect(days(history)).toEqual({ "support.md": "2026-02-01" });
  });
});
