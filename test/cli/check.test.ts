import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../plugins/core/report/report.ts";

const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));

let folder: string;

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function handshake(...args: string[]): { code: number | null; out: string; err: string } {
  const environment = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "handshake-cli-"));
  put("content/a.md", "---\ntitle: A\nlast_reviewed: 2026-11-01\n---\n# A\n\n[b](b.md) [gone](gone.md)\n");
  put("content/b.md", "---\ntitle: B\nlast_reviewed: 2026-01-01\n---\n# B\n\n[a](a.md)\n");
  put("warned/a.md", "---\ntitle: A\nlast_reviewed: 2026-01-01\n---\n[a](#a)\n\n# A\n");
  put("clean/a.md", "---\ntitle: A\nlast_reviewed: 2026-11-01\n---\n# A\n");
  put("clean/index.md", "[a](a.md)\n");
  put("torn/handshake.json", "{");
  put("torn/a.md", "# A\n");
  put("none/notes.txt", "x");
  put("settings.json", '{ "failOn": "warn" }');
  put("hostile/latin.md", new Uint8Array([0x2d, 0xff, 0xfe]));
  put("hostile/deep.md", `${">".repeat(10_000)} x\n`);
  put(
    "hostile/bomb.md",
    `---\na: &a [1]\nb: &b [${"*a,".repeat(50)}]\nc: &c [${"*b,".repeat(50)}]\nd: [${"*c,".repeat(50)}]\n---\n`,
  );
  put("hostile/huge.md", `# H\n${"word ".repeat(2_000_000)}\n`);
  put("hostile/fine.md", "# Fine\n\n[x](gone.md)\n");
  mkdirSync(join(folder, "hostile/folder.md"));
  symlinkSync(join(folder, "clean/a.md"), join(folder, "hostile/leads-out.md"));
  symlinkSync(join(folder, "nowhere.md"), join(folder, "hostile/dangling.md"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("exit codes", () => {
  it.each<[number, string[]]>([
    [0, ["--help"]],
    [0, ["--version"]],
    [0, ["check", "--help"]],
    [0, ["check", "clean", "--today", "2026-11-20"]],
    [0, ["check", "clean", "--today", "2026-11-20", "--strict", "--fail-on", "warn"]],
    [0, ["check", "warned", "--today", "2026-11-20"]],
    [2, ["check", "none"]],
    [0, ["check", "--fail-on", "never"]],
    [1, ["check", "--today", "2026-11-20"]],
    [1, ["check", "content"]],
    [1, ["check", "--content", "content"]],
    [1, ["check", "warned", "--today", "2026-11-20", "--strict"]],
    [1, ["check", "warned", "--today", "2026-11-20", "--fail-on", "warn"]],
    [1, ["check", "warned", "--today", "2026-11-20", "--settings", "settings.json"]],
    [1, ["check", "clean", "--today", "2027-11-20", "--fail-on", "info"]],
    [2, ["chekc"]],
    [2, ["check", "--formt", "json"]],
    [2, ["check", "--format", "yaml"]],
    [2, ["check", "nowhere"]],
    [2, ["check", "content/a.md"]],
    [2, ["check", "content", "clean"]],
    [2, ["check", "--today", "2026-02-30"]],
    [2, ["check", "--settings", "nowhere.json"]],
    [2, ["check", "torn"]],
  ])("%i: handshake %j", (code, args) => {
    const run = handshake(...args);
    expect(run.code, run.out + run.err).toBe(code);
    if (code === 2) {
      expect(run.out).toBe("");
      expect(run.err).toMatch(/^handshake: .*\.\n?/);
      expect(run.err).not.toMatch(/\n\s+at /);
    } else expect(run.err).toBe("");
  });
});

describe("the report", () => {
  it("is JSON of the documented form, the same bytes each time", () => {
    const { out } = handshake("check", "--format", "json", "--today", "2026-11-20");
    expect(handshake("check", "--format", "json", "--today", "2026-11-20").out).toBe(out);
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({
      version: 1,
      today: "2026-11-20",
      summary: { pages: 2, links: 3, errors: 1, warnings: 1, infos: 1 },
    });
    expect(report.problems[0]).toMatchObject({
      rule: "links/stale",
      severity: "info",
      file: "a.md",
      line: 7,
      target: "b.md",
    });
    expect(report.problems[1]).toEqual({
      rule: "links/broken",
      severity: "error",
      file: "a.md",
      line: 7,
      column: 18,
      endLine: 7,
      endColumn: 25,
      message: "Nothing stands at gone.md.",
      help: "Mend the link, take it out, or write that page: gone.md.",
      url: "gone.md",
      target: "gone.md",
      related: [],
    });
  });

  it("shows the line and the place in it to people", () => {
    expect(handshake("check", "--today", "2026-11-20").out).toBe(`a.md
  7:18  error  Nothing stands at gone.md.  links/broken
      [b](b.md) [gone](gone.md)
                       ~~~~~~~
      Mend the link, take it out, or write that page: gone.md.

b.md
  3:16  warning  Last reviewed on 2026-01-01, 323 days ago; that is more than twice the 90 days it may go unlooked at.  freshness/overdue
      last_reviewed: 2026-01-01
                     ~~~~~~~~~~
      Ask its owner to confirm it, change it or retire it.

note     links/stale  1
--all shows every one of them.

1 error, 1 warning, 1 note · 2 pages and 3 links checked as of 2026-11-20
`);
  });

  it("covers hostile files one by one, and goes on", () => {
    const { code, out } = handshake("check", "hostile", "--format", "json", "--today", "2026-11-20");
    const report = JSON.parse(out) as Report;
    expect(code).toBe(1);
    const found = report.problems
      .filter(({ severity }) => severity === "error")
      .map(({ file, rule }) => `${file} ${rule}`);
    expect(found).toEqual([
      "bomb.md schema/unreadable",
      "dangling.md schema/unreadable",
      "deep.md schema/unreadable",
      "fine.md links/broken",
      "huge.md schema/unreadable",
      "latin.md schema/unreadable",
      "leads-out.md schema/unreadable",
    ]);
  });
});

it("loads neither Astro nor Vite", () => {
  const script = `import { registerHooks } from "node:module";
    const seen = []; registerHooks({ load(url, context, next) { seen.push(url); return next(url, context); } });
    const { run } = await import(${JSON.stringify(new URL("../../plugins/cli/main.ts", import.meta.url).href)});
    await run(["check", "clean", "--today", "2026-11-20"], { out() {}, err() {}, colour: false });
    console.log(seen.filter((url) => /node_modules\\/(astro|vite|@astrojs)\\//.test(url)).join());`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(stdout.trim()).toBe("");
});
