import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { showsHyperlinks } from "../../plugins/cli/shows-hyperlinks.ts";

const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));
const today = ["--today", "2026-11-20"];
const commit = "0123456789abcdef0123456789abcdef01234567";

let folder: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

// What a workflow around these tests says of itself is none of the runs' business.
const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GITHUB_|CI$|FORCE_)/.test(name)));

function handshake(
  args: string[],
  environment: Record<string, string> = {},
): { code: number | null; out: string; err: string } {
  const env = { ...bare, NO_COLOR: "1", ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

const check = (...args: string[]): ReturnType<typeof handshake> => handshake(["check", "docs", ...today, ...args]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "handshake-formats-"));
  execFileSync("git", ["init", "-q", "-b", "main"], { cwd: folder });
  put("docs/handshake.json", '{ "site": "https://harbour.example" }');
  put("docs/welcome.md", "---\nlast_reviewed: 2026-11-01\n---\n# Welcome\n\n[the gate](gate.md) [gone](gone.md)\n");
  put("docs/gate.md", "---\nlast_reviewed: 2026-01-01\n---\n# Gate\n\n::add-mask::[gone](lost.md)\n");
  put("clean/welcome.md", "---\nlast_reviewed: 2026-11-01\n---\n# Welcome\n\n[here](index.md)\n");
  put("clean/index.md", "---\nlast_reviewed: 2026-11-01\n---\n# Start\n\n[there](welcome.md)\n");
});
beforeEach(() => {
  rmSync(join(folder, "out"), { recursive: true, force: true });
  mkdirSync(join(folder, "out"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("several outputs", () => {
  it("go each to its own file, and one to the screen; the exit code stays what it is", () => {
    const formats = ["sarif=out/report.sarif", "markdown=out/comment.md", "json=out/report.json", "github"];
    const { code, out, err } = check(...formats.flatMap((format) => ["--format", format]));
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(/^::error file=docs\/gate\.md,line=6,/);
    expect(read("out/report.sarif")).toContain('"uri": "docs/gate.md"');
    expect(read("out/comment.md")).toMatch(/^<!-- handshake -->\n/);
    expect(read("out/report.json")).toBe(check("--format", "json").out);
    expect(check("--fail-on", "never", "--format", "sarif=out/again.sarif")).toEqual({ code: 0, out: "", err: "" });
    expect(read("out/again.sarif")).toBe(read("out/report.sarif"));
  });

  it.each([
    [["--format", "sariff"], "Did you mean “sarif”?"],
    [["--format", "json", "--format", "sarif"], "give one of them a file: --format sarif=FILE"],
    [["--format", "json=out/x", "--format", "sarif=out/x"], "json and sarif cannot both go to out/x"],
    [["--format", "json="], "names no file"],
    [["--format", "json=nowhere/x.json"], "there is no folder nowhere"],
    [["--format", "json=out"], "out is a folder"],
  ])("that cannot be had are refused: %j", (args, message) => {
    const { code, out, err } = check(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("in GitHub Actions", () => {
  const workflow = {
    GITHUB_ACTIONS: "true",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "harbour/handbook",
    GITHUB_SHA: commit,
  };
  const inWorkflow = (...args: string[]): ReturnType<typeof handshake> =>
    handshake(["check", "docs", ...today, ...args], {
      ...workflow,
      GITHUB_STEP_SUMMARY: join(folder, "out/summary.md"),
    });

  it("annotates by itself, and appends to the summary of the job", () => {
    put("out/summary.md", "# Before\n");
    const { code, out } = inWorkflow();
    expect(code).toBe(1);
    expect(out.match(/^::(?:error|warning) /gm)).toHaveLength(3);
    expect(out).not.toContain("::notice");
    expect(read("out/summary.md")).toMatch(/^# Before\n<!-- handshake -->\n/);
    expect(read("out/summary.md")).toContain(
      `https://github.com/harbour/handbook/blob/${commit}/docs/gate.md?plain=1#L6`,
    );
  });

  it("leaves the summary alone where other forms are asked for, and lets no page give commands", () => {
    const { out } = inWorkflow("--format", "pretty");
    expect(out).toContain("      \u2060::add-mask::");
    expect(existsSync(join(folder, "out/summary.md"))).toBe(false);
  });

  it("says and writes nothing of a clean handbook when it is to be quiet", () => {
    const run = handshake(["check", "clean", ...today, "--quiet"], {
      ...workflow,
      GITHUB_STEP_SUMMARY: join(folder, "out/summary.md"),
    });
    expect(run).toEqual({ code: 0, out: "", err: "" });
    expect(read("out/summary.md")).toBe("");
  });
});

describe("--quiet", () => {
  it("shows errors alone, or what another level fails at", () => {
    const { code, out } = check("--quiet");
    expect(code).toBe(1);
    expect(out).not.toMatch(/warning|note/);
    expect(out).toContain("2 errors · 2 pages and 3 links checked as of 2026-11-20\n");
    expect(check("--quiet", "--fail-on", "warn").out).toContain("2 errors, 1 warning ·");
  });
  it("is silent where nothing is wrong", () => {
    expect(handshake(["check", "clean", ...today, "--quiet"])).toEqual({ code: 0, out: "", err: "" });
    expect(handshake(["check", "clean", ...today]).out).toContain("1 note · 2 pages");
  });
  it("takes nothing from machines", () => {
    expect(check("--quiet", "--format", "json").out).toBe(check("--format", "json").out);
  });
});

describe("the rule's name", () => {
  it("leads to its page on terminals that know hyperlinks", () => {
    const linked = handshake(["check", "docs", ...today], { FORCE_HYPERLINK: "1" }).out;
    const page = "https://harbour.example/health/rules/links/broken/";
    expect(linked).toContain(`\u001b]8;;${page}\u001b\\links/broken\u001b]8;;\u001b\\`);
    expect(check().out).not.toContain("\u001b");
  });
  it.each<[boolean, Record<string, string>, boolean]>([
    [true, { TERM_PROGRAM: "vscode" }, true],
    [true, { TERM: "xterm-kitty" }, true],
    [true, { TERM: "xterm-256color", VTE_VERSION: "7200" }, true],
    [true, { TERM: "xterm-256color", VTE_VERSION: "4601" }, false],
    [true, { TERM: "xterm-256color" }, false],
    [true, { TERM: "dumb", WT_SESSION: "1" }, false],
    [true, { TERM_PROGRAM: "vscode", NO_COLOR: "1" }, false],
    [true, { TERM_PROGRAM: "vscode", CI: "true" }, false],
    [false, { TERM_PROGRAM: "vscode" }, false],
    [false, { FORCE_HYPERLINK: "1" }, true],
    [true, { TERM_PROGRAM: "vscode", FORCE_HYPERLINK: "0" }, false],
  ])("terminal %s, %j: %s", (isTerminal, environment, shows) => {
    expect(showsHyperlinks(environment, isTerminal)).toBe(shows);
  });
});

it("ends quietly when its reader has seen enough", () => {
  put("many/a.md", `${Array.from({ length: 4_000 }, (_, index) => `[x](gone-${index}.md)`).join("\n")}\n`);
  for (const format of ["json", "sarif", "pretty"]) {
    const run = spawnSync(
      "bash",
      [
        "-c",
        `"$0" "$1" check many --all --format ${format} | head -1; echo "\${PIPESTATUS[0]}"`,
        process.execPath,
        launcher,
      ],
      {
        cwd: folder,
        env: { ...bare, NO_COLOR: "1" },
        encoding: "utf8",
      },
    );
    expect(run.stderr).toBe("");
    expect(run.stdout).toMatch(/^.+\n1\n$/);
  }
});
