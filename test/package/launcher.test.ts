import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "launcher-"));
  put("package.json", `{ "type": "module" }`);
  mkdirSync(join(folder, "bin"));
  cpSync(launcher, join(folder, "bin/handshake.js"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function start(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(folder, "bin/handshake.js"), ...args], { encoding: "utf8" });
}

describe("the launcher", () => {
  it("runs the source in a clone", () => {
    put("dist/cli/main.js", `export async function run() { return 9; }`);
    put(
      "plugins/cli/main.ts",
      `export async function run(argv: string[]): Promise<number> { console.log(argv); return 1; }`,
    );
    expect(start("check", "content")).toMatchObject({ status: 1, stdout: "[ 'check', 'content' ]\n", stderr: "" });
  });

  it("runs what was built in an installed package", () => {
    put("dist/cli/main.js", `export async function run(argv) { return argv.length; }`);
    expect(start("check", "content")).toMatchObject({ status: 2, stdout: "", stderr: "" });
  });

  it("writes everything before it ends", () => {
    put("dist/cli/main.js", `export async function run() { process.stdout.write("x".repeat(5e6)); return 0; }`);
    const { stdout } = spawnSync("sh", ["-c", `"${process.execPath}" bin/handshake.js | { sleep 0.1; wc -c; }`], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(Number(stdout)).toBe(5e6);
  });

  it("stays quiet when its reader has seen enough", () => {
    put("dist/cli/main.js", `export async function run() { process.stdout.write("line\\n".repeat(1e6)); return 1; }`);
    const command = `{ "${process.execPath}" bin/handshake.js; echo "ended with $?" >&2; } | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "line\n", stderr: "ended with 1\n" });
  });

  it("says what is missing in one sentence", () => {
    expect(start("check")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^handshake: .* was never built\..*\n$/),
    });

    put("dist/cli/main.js", `import "a-package-nobody-installed";`);
    const { status, stderr } = start("check");
    expect(status).toBe(2);
    expect(stderr).toBe(
      "handshake: the package a-package-nobody-installed is not installed. " +
        "Install astro-handshake again, then run the command again.\n",
    );
  });

  it("ends with 2, not as if there were problems, when it fails itself", () => {
    put("dist/cli/main.js", `export async function run() { throw new Error("out of order"); }`);
    expect(start()).toMatchObject({ status: 2, stderr: expect.stringContaining("out of order") });
  });
});
