import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { whyRefused } from "../../.github/handshake/read-comment.mjs";
import { newRepository, writeFiles, type TestRepository } from "../host/repository.ts";
import { agreement } from "../support/check-files.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const action = parse(readFileSync(`${repository}/.github/actions/handshake/action.yml`, "utf8")) as {
  runs: { steps: { name?: string; run?: string }[] };
};
const step = (name: string): string => action.runs.steps.find((each) => each.name === name)?.run ?? "";

const welcome =
  '---\ntitle: Welcome\nowner: "@mira"\nlast_reviewed: 2026-11-01\n---\n\n# Welcome\n\n[The desk](../contracts/night-desk.md)\n';

let work: TestRepository;
let temp: string;

/** Runs a step of the action as the host's runner does, where `npx astro-handshake` is the command of this repository. */
function run(name: string, environment: Record<string, string>): { code: number | null; out: string; err: string } {
  const env = {
    PATH: `${join(temp, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
    HOME: temp,
    GITHUB_ACTIONS: "true",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "harbour/handbook",
    GITHUB_SHA: work.git("rev-parse", "HEAD").trim(),
    GITHUB_REF_NAME: "main",
    GITHUB_STEP_SUMMARY: join(temp, "summary.md"),
    RUNNER_TEMP: temp,
    VERSION: "latest",
    ...environment,
  };
  const parameters = ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step(name)];
  const { status, stdout, stderr } = spawnSync("bash", parameters, { cwd: work.folder, env, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

function putCommand(name: string, script: string): void {
  mkdirSync(join(temp, "bin"), { recursive: true });
  writeFileSync(join(temp, "bin", name), `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(join(temp, "bin", name), 0o755);
}

beforeEach(() => {
  work = newRepository();
  temp = join(work.folder, ".git", "temp");
  putCommand("npx", `shift 2; exec ${process.execPath} ${repository}/bin/handshake.js "$@"`);
  putCommand("npm", 'echo "npm $*"');
  work.commit("2026-11-02", { "docs/contracts/night-desk.md": agreement(), "docs/guides/welcome.md": welcome });
  work.git("update-ref", "refs/remotes/origin/main", "HEAD");
});

describe("the check of a pull request", () => {
  const check = () =>
    run("Run", {
      COMMAND: "check",
      FOLDER: "docs",
      BASE: "origin/main",
      OUTPUT: join(temp, "handshake", "comment.md"),
    });
  const comment = (): string => readFileSync(join(temp, "handshake/comment.md"), "utf8");

  it("annotates what the change breaks, fills the page of the job, and leaves a comment that can be posted", () => {
    work.commit("2026-11-05", {
      "docs/contracts/night-desk.md": agreement({ Escalation: "Desk lead (30m) → Harbour master (90m)" }),
      "docs/guides/welcome.md": welcome.replace("night-desk.md", "nihgt-desk.md"),
    });
    const { code, out } = check();
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=docs\/guides\/welcome\.md,line=9,/m);
    expect(comment()).toContain("#### What changes in meaning");
    expect(whyRefused(comment())).toBeUndefined();
    expect(readFileSync(join(temp, "summary.md"), "utf8")).toContain("1 h → 1 h 30 min");
  });
  it("is green, and says so, where nothing is broken", () => {
    work.commit("2026-11-05", { "docs/guides/welcome.md": `${welcome}\nAsk at the quay.\n` });
    const { code, out, err } = check();
    expect(code, out + err).toBe(0);
    expect(comment()).toContain("no new problems");
  });
  it("could not run, and says what to fetch, without the base", () => {
    work.git("update-ref", "-d", "refs/remotes/origin/main");
    const { code, err } = check();
    expect(code).toBe(2);
    expect(err).toContain("handshake: ");
    expect(existsSync(join(temp, "handshake/comment.md"))).toBe(false);
  });
  it("takes a folder for a name, whatever it holds", () => {
    const { code, err } = run("Run", { COMMAND: "check", FOLDER: '$(touch stolen); "', BASE: "", OUTPUT: "" });
    expect(code).toBe(2);
    expect(err).toContain("there is no folder $(touch stolen)");
    expect(existsSync(join(work.folder, "stolen"))).toBe(false);
  });
});

describe("the weekly review", () => {
  it("is gathered into a file, with links to where each page can be edited", () => {
    work.commit("2026-11-06", { "docs/guides/tides.md": welcome.replace("2026-11-01", "2025-11-01") });
    const file = join(temp, "handshake", "reviews.json");
    const { code, err } = run("Run", { COMMAND: "review", FOLDER: "docs", BASE: "", OUTPUT: file });
    expect(code, err).toBe(0);
    const { reviews } = JSON.parse(readFileSync(file, "utf8")) as { reviews: { owner: string; body: string }[] };
    expect(reviews.map(({ owner }) => owner)).toEqual(["@mira"]);
    expect(reviews[0]?.body).toContain("(https://github.com/harbour/handbook/edit/main/docs/guides/tides.md)");
  });
  it("is no other command", () => {
    expect(run("Run", { COMMAND: "rewiev", FOLDER: "docs", BASE: "", OUTPUT: "" }).code).toBe(2);
  });
});

describe("the Handshake that runs", () => {
  const asked = (): string => {
    const file = join(temp, "reviews.json");
    run("Run", { COMMAND: "review", FOLDER: "docs", BASE: "", OUTPUT: file, VERSION: "0.1.0" });
    return readFileSync(file, "utf8");
  };

  it("is the published one, of the version that is asked for", () => {
    putCommand("npx", 'echo "npx $*"');
    expect(asked()).toBe("npx --yes astro-handshake@0.1.0 list --content docs --format review\n");
  });
  it("is the project's own, where it has one", () => {
    const script = '#!/usr/bin/env bash\necho "own $*"\n';
    writeFiles(work.folder, { "node_modules/.bin/astro-handshake": script });
    chmodSync(join(work.folder, "node_modules/.bin/astro-handshake"), 0o755);
    expect(asked()).toBe("own list --content docs --format review\n");
  });
  it("is the source in its own repository", () => {
    writeFiles(work.folder, {
      "bin/handshake.js": "console.log(process.argv.slice(2).join(' '));\n",
      "plugins/cli/main.ts": "",
    });
    expect(asked()).toBe("list --content docs --format review\n");
  });
});

describe("the install", () => {
  const among = '{ "devDependencies": { "astro-handshake": "^0.1.0" } }';
  it.each<[string, Record<string, string>, string]>([
    [
      "a lockfile",
      { "package.json": among, "package-lock.json": "{}" },
      "npm ci --ignore-scripts --no-audit --no-fund\n",
    ],
    ["none", { "package.json": among }, "npm install --ignore-scripts --no-audit --no-fund --no-save\n"],
    [
      "other packages alone",
      { "package.json": '{ "dependencies": { "left-quay": "1.0.0" } }', "package-lock.json": "{}" },
      "",
    ],
    ["no packages at all", {}, ""],
  ])("with %s", (_, files, said) => {
    writeFiles(work.folder, files);
    const { code, out } = run("Install", {});
    expect([code, out]).toEqual([0, said]);
  });
});
