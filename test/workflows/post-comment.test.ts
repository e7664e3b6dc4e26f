import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isQuiet } from "../../.github/handshake/post-comment.mjs";
import { readComment, whyRefused } from "../../.github/handshake/read-comment.mjs";
import { diffHandbook } from "../../plugins/core/promise/diff/diff-handbook.ts";
import { buildReport } from "../../plugins/core/report/report.ts";
import { renderMarkdown } from "../../plugins/reporters/markdown.ts";
import { agreement, checkFiles } from "../support/check-files.ts";
import { runScript, startFakeGithub, zip, type FakeGithub } from "./fake-github.ts";

const commit = "4f1c".repeat(10);
const files = "https://github.com/harbour/handbook/blob/";
const placement = { prefix: "content/", filesUrl: `${files}${commit}/` };

async function report(text = agreement({ Approvals: "The Desk lead answers within 9h, backup: Harbour master." })) {
  const base = { "contracts/night-desk.md": agreement() };
  const checked = await checkFiles({ "contracts/night-desk.md": text }, { base });
  const meaning = checked.base && {
    diff: diffHandbook(checked.base, checked),
    standings: checked.standings,
    ref: "main",
    fixed: 0,
  };
  return renderMarkdown(checked.report, { placement, meaning });
}

describe("what a report can be", () => {
  it("is let through as it is, with links to the repository and to the handbook's site", async () => {
    const text = await report();
    expect(text).toContain("**major** approvals");
    expect(readComment(zip({ "comment.md": text }), { files })).toBe(text);
  });
  it("has a link to elsewhere as text", async () => {
    const text = `${await report()}\n[\`links/broken\`](https://handbook.harbour.example/health/rules/links/broken/)\n`;
    const archive = zip({ "comment.md": text });
    expect(readComment(archive, { files })).toContain("\n`links/broken`\n");
    expect(readComment(archive, { files, site: "https://handbook.harbour.example" })).toBe(text);
  });
  it("is every report, whatever a handbook holds", () => {
    const words = [
      "@mira",
      "@harbour/quay",
      "#12",
      "GH-3",
      "<img src=x>",
      "`",
      "``",
      "\\",
      "![x](y)",
      "https://quay.example/@x",
      "www.quay.example",
    ];
    const texts = fc.array(
      fc.oneof(
        fc.constantFrom(...words),
        fc.string({ unit: "grapheme", maxLength: 8 }),
        fc.string({ unit: "binary", maxLength: 4 }),
      ),
      { maxLength: 6 },
    );
    const text = texts.map((parts) => parts.join(""));
    const problem = fc.record({
      rule: fc.constantFrom("links/broken", "schema/frontmatter"),
      severity: fc.constantFrom("error", "warn", "info"),
      file: fc.oneof(
        fc.constantFrom("contracts/night-desk.md", "a b/c`d.md", "@x/y.md"),
        text.map((path) => `${path}.md`),
      ),
      line: fc.nat(99),
      message: text,
      help: text,
    });
    fc.assert(
      fc.property(fc.array(problem, { maxLength: 15 }), (found) => {
        const problems = found.map((each) => ({ ...each, column: 1, endLine: each.line, endColumn: 2, related: [] }));
        expect(
          whyRefused(renderMarkdown(buildReport("2026-11-20", 3, 4, problems), { placement, all: true })),
        ).toBeUndefined();
      }),
      { seed: 20261120, numRuns: 200 },
    );
  });
});

describe("what a report cannot be", () => {
  it.each([
    ["no report", "Hello\n"],
    ["a call", "<!-- handshake -->\n\n@harbour/everybody come and see\n"],
    ["a call behind a quoted tick", "<!-- handshake -->\n\n\\`@harbour/everybody\\`\n"],
    ["a call between ticks of two lines", "<!-- handshake -->\n\nx `\n`@harbour/everybody`\n"],
    ["a call in HTML", "<!-- handshake -->\n\n</details>\n`@harbour/everybody`\n"],
    ["a call by its number", "<!-- handshake -->\n\n&#64;harbour/everybody\n"],
    ["a picture", `<!-- handshake -->\n\n![](${files}x.png)\n`],
    ["HTML", "<!-- handshake -->\n\n<b>big</b>\n"],
    ["a hidden comment", "<!-- handshake --> <!-- more -->\n"],
    ["an address", "<!-- handshake -->\n\nhttps://elsewhere.example\n"],
    ["a definition", "<!-- handshake -->\n\n[x]: //elsewhere.example\n"],
    ["a script", "<!-- handshake -->\n\n[x](javascript:alert)\n"],
    ["a reference", "<!-- handshake -->\n\nfixes #12\n"],
    ["a fence", "<!-- handshake -->\n\n```\nx\n```\n"],
    ["another direction", "<!-- handshake -->\n\n\u202eolleh\n"],
  ])("is refused: %s", (_, text) => {
    expect(() => readComment(zip({ "comment.md": text }), { files })).toThrow(/refused/);
  });
  it.each<[string, Uint8Array]>([
    ["no archive", Buffer.from("PK")],
    ["nothing", zip({})],
    ["two files", zip({ "comment.md": "a", "other.md": "b" })],
    ["another file", zip({ "../comment.md": "a" })],
    ["no text", zip({ "comment.md": new Uint8Array([0xff, 0xfe]) })],
    ["a bomb", zip({ "comment.md": "a".repeat(50_000_000) })],
    ["a long text", zip({ "comment.md": `<!-- handshake -->\n${"a".repeat(66_000)}` })],
    ["a torn archive", zip({ "comment.md": "a" }).subarray(9)],
  ])("is refused: an artifact of %s", (_, archive) => {
    expect(() => readComment(archive, { files })).toThrow();
  });
});

describe("the comment of a pull request", () => {
  let host: FakeGithub;
  let folder: string;
  const run = {
    id: 77,
    event: "pull_request",
    head_sha: "a".repeat(40),
    head_branch: "patch-1",
    head_repository: { id: 5, owner: { login: "ada" } },
    pull_requests: [],
  };
  const pull = (number: number, changes = {}) => ({
    number,
    head: { label: "ada:patch-1", sha: run.head_sha, repo: { id: 5 }, ...changes },
  });
  const leave = (archive: Uint8Array, id = 1) =>
    host.artifacts.push({ id, name: "handshake-comment", expired: false, size_in_bytes: archive.length, archive });
  const post = async (event: object = run) => {
    writeFileSync(join(folder, "event.json"), JSON.stringify({ workflow_run: event }));
    return runScript("post-comment.mjs", host, [], { GITHUB_EVENT_PATH: join(folder, "event.json") });
  };

  beforeEach(async () => {
    host = await startFakeGithub();
    folder = mkdtempSync(join(tmpdir(), "handshake-comment-"));
    host.pulls.push(pull(12));
  });
  afterEach(() => {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is written for a fork, and rewritten in place from the newest artifact", async () => {
    leave(zip({ "comment.md": await report() }));
    expect((await post()).output).toBe("#12: written.\n");
    expect((await post()).output).toBe("#12: left as it is.\n");
    leave(zip({ "comment.md": await report(agreement()) }), 2);
    expect((await post()).output).toBe("#12: rewritten.\n");
    expect(host.comments.get(12)).toMatchObject([{ body: await report(agreement()) }]);
    expect(host.written).toEqual(["POST /issues/12/comments", "PATCH /issues/comments/900"]);
  });
  it("is not begun for nothing", async () => {
    const nothing = await report(agreement());
    expect(isQuiet(nothing)).toBe(true);
    leave(zip({ "comment.md": nothing }));
    expect((await post()).output).toBe("#12: not needed.\n");
  });
  it("leaves what a person wrote alone, even if it looks like its own", async () => {
    host.comments.set(12, [{ id: 3, body: "<!-- handshake -->\nmine", user: { type: "User", login: "ada" } }]);
    leave(zip({ "comment.md": await report() }));
    await post();
    expect(host.comments.get(12)).toHaveLength(2);
  });
  it.each<[string, object[]]>([
    ["has moved on", [pull(12, { sha: "b".repeat(40) })]],
    ["is another repository's", [pull(12, { repo: { id: 6 } })]],
    ["is closed", []],
    ["cannot be told from another", [pull(12), pull(13)]],
  ])("is not written where the pull request %s", async (_, pulls) => {
    host.pulls = pulls;
    leave(zip({ "comment.md": await report() }));
    expect((await post()).output).toContain("No open pull request");
    expect(host.written).toEqual([]);
  });
  it("is not written for what is no pull request, nor where the check left nothing", async () => {
    expect((await post({ ...run, event: "push" })).output).toContain("No open pull request");
    expect((await post()).output).toContain("left no comment");
  });
  it("fails, and writes nothing, where the artifact holds something else", async () => {
    leave(zip({ "comment.md": "<!-- handshake -->\n\n@everybody\n" }));
    const { code, output } = await post();
    expect(code).not.toBe(0);
    expect(output).toContain('The comment is refused: line 3 holds "@e".');
    expect(host.written).toEqual([]);
  });
});
